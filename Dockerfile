# Build: docker build -t harkara .
# Run:   docker run -p 8080:8080 -v harkara-data:/harkara/data -e TELEGRAM_BOT_TOKEN=... harkara
# Other commands go beside the server: docker exec NAME sh -c 'exec java -jar harkara.jar ...',
# or without one: docker run --rm harkara check

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src/main src/main
# The cache keeps the libraries between builds; it is no part of the image.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /harkara --shell /usr/sbin/nologin harkara \
 && mkdir -p /harkara/data \
 && chown harkara:harkara /harkara/data
WORKDIR /harkara
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/harkara.jar harkara.jar
COPY config config
COPY LICENSE LICENSE
USER harkara
ENV HARKARA_PORT=8080 HARKARA_JAVA_OPTS=""
EXPOSE 8080
VOLUME /harkara/data
# bash opens the connection itself, so that the image needs no curl.
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${HARKARA_PORT} && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 4 _ status _ <&3 && [ \"$status\" = 200 ]"]
STOPSIGNAL SIGTERM
# exec: Java is process 1 and gets the signal to drain.
ENTRYPOINT ["sh", "-c", "exec java -Xmx256m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dharkara.home=/harkara $HARKARA_JAVA_OPTS -jar harkara.jar \"$@\"", "harkara"]
CMD ["serve"]
