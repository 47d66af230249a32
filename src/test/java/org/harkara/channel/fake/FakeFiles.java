package org.harkara.channel.fake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files a Telegram-like server has: by id, then by path. Bots get 20 MB at most. */
final class FakeFiles {
  private static final int MOST = 20 * 1024 * 1024;

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  void put(String id, byte[] bytes) {
    files.put(id, bytes);
  }

  /** The answer to getFile. */
  String path(String id) {
    var file = files.get(id);
    if (file == null) {
      return no("Bad Request: wrong file_id or the file is temporarily unavailable");
    }
    return file.length > MOST
        ? no("Bad Request: file is too big")
        : "{\"ok\":true,\"result\":{\"file_id\":\"%s\",\"file_unique_id\":\"u\",\"file_size\":%d,\"file_path\":\"photos/%s.jpg\"}}"
            .formatted(id, file.length, id);
  }

  Optional<byte[]> at(String path) {
    return Optional.ofNullable(files.get(path.replaceAll("^photos/|\\.jpg$", "")));
  }

  private static String no(String why) {
    return "{\"ok\":false,\"error_code\":400,\"description\":\"" + why + "\"}";
  }
}
