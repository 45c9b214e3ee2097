'use strict';
// A passkey before something leaves the house: the server says what to sign, the form takes it there.
(() => {
  const ask = async (address, fields) => {
    const answer = await fetch(address, { method: 'POST', body: fields });
    if (!answer.ok) throw new Error(answer.status === 422 ? 'unknown' : 'failed');
    return answer.json();
  };

  const sign = async form => {
    const known = window.PublicKeyCredential;
    if (!known || !known.parseRequestOptionsFromJSON || !known.prototype.toJSON) throw new Error('unsupported');
    const fields = () => new URLSearchParams(new FormData(form));
    if (form.dataset.passkey.includes('use')) {
      const act = fields();
      act.set('act', form.dataset.act);
      const publicKey = known.parseRequestOptionsFromJSON(await ask('/passkey/ask', act));
      form.elements.passkey.value = JSON.stringify(await navigator.credentials.get({ publicKey }));
    }
    if (form.dataset.passkey.includes('make')) {
      const publicKey = known.parseCreationOptionsFromJSON(await ask('/passkey/new', fields()));
      form.elements.made.value = JSON.stringify(await navigator.credentials.create({ publicKey }));
      if (form.elements.password) form.elements.password.value = '';
    }
    form.submit();
  };

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.dataset.passkey) return;
    event.preventDefault();
    const said = form.querySelector('[role=alert]');
    said.hidden = true;
    form.elements.passkey.value = '';
    sign(form).catch(fault => {
      said.textContent = said.dataset[fault.message] || said.dataset[fault.name === 'NotAllowedError' ? 'stopped' : 'failed'];
      said.hidden = false;
      said.focus();
    });
  });
})();
