// Suggestions, replies and tabs of the phones' page; all else is htmx.
(() => {
  const bench = () => document.querySelector('.bench');
  const formOf = (element) => element.closest('.phone').querySelector('.send');

  const answer = (form, id, words) => {
    const reply = form.querySelector('[name=replyTo]');
    if (!reply) return;
    reply.value = id;
    const note = form.querySelector('.answering');
    note.hidden = !id;
    note.querySelector('q').textContent = words;
  };

  const show = (which) => {
    bench().dataset.shown = which;
    for (const pick of document.querySelectorAll('[data-show]')) {
      pick.setAttribute('aria-pressed', String(pick.dataset.show === which));
    }
  };

  document.addEventListener('click', (event) => {
    const at = event.target;
    const chip = at.closest('[data-text]');
    const pick = at.closest('[data-show]');
    const bubble = at.closest('[data-reply]');
    if (chip) {
      const field = formOf(chip).querySelector('[name=text]');
      field.value = chip.dataset.text;
      field.focus();
    } else if (pick) {
      show(pick.dataset.show);
    } else if (at.closest('[data-drop]')) {
      const form = formOf(at);
      answer(form, '', '');
      form.querySelector('[name=text]').focus();
    } else if (bubble && !at.closest('.press') && !String(getSelection())) {
      const form = formOf(bubble);
      answer(form, bubble.dataset.reply, bubble.querySelector('.said').textContent.slice(0, 60));
      form.querySelector('[name=text]').focus();
    }
  });

  document.addEventListener('htmx:afterRequest', (event) => {
    const form = event.detail.elt;
    if (!event.detail.successful || !form.matches('.send')) return;
    // What was typed or chosen while it was on its way stays.
    const sent = event.detail.requestConfig.parameters;
    const field = form.querySelector('[name=text]');
    if (field.value === sent.text) field.value = '';
    const reply = form.querySelector('[name=replyTo]');
    if (reply && reply.value === sent.replyTo) answer(form, '', '');
  });

  // The tab is called after whoever holds the phone now.
  document.addEventListener('htmx:load', (event) => {
    const phone = event.detail.elt;
    if (!phone.matches || !phone.matches('.phone')) return;
    const name = phone.querySelector('select').selectedOptions[0].textContent;
    const pick = document.querySelector(`[data-show="${phone.dataset.at}"]`);
    if (pick) pick.textContent = name.split(' · ')[0];
  });

  const failed = (event) => {
    const sender = event.detail.elt;
    if (event.detail.requestConfig.verb !== 'post') return;
    const phone = sender.closest('.phone');
    const told = phone ? phone.querySelector('.told') : document.getElementById('clock-told');
    told.textContent = bench().dataset.failed;
  };
  document.addEventListener('htmx:responseError', failed);
  document.addEventListener('htmx:sendError', failed);
})();
