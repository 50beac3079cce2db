// Hides the fields of a form while they are not asked. The server decides for itself what counts; without this script every field says when it does.
const bySuffix = (form, name) => [...form.elements].filter(input => input.name.startsWith(`${name}.`) && input.type !== 'hidden' && input.type !== 'submit');

function answers(form, name) {
  const inputs = [...form.elements].filter(input => input.name === name);
  const values = inputs.filter(input => input.type !== 'hidden' && (!['checkbox', 'radio'].includes(input.type) || input.checked)).map(input => input.value).filter(Boolean);
  if (values.length > 0) return values;
  // The hidden twin of a box says what an empty box means.
  const empty = inputs.filter(input => input.type === 'hidden' && input.value).map(input => input.value);
  if (empty.length > 0) return empty;
  return bySuffix(form, name).some(input => (input.type === 'checkbox' ? input.checked : input.value)) ? ['\u0001'] : [];
}

const operators = {
  Equals: (given, wanted) => given.length === 1 && given[0] === wanted[0],
  OneOf: (given, wanted) => given.some(value => wanted.includes(value)),
  Contains: (given, wanted) => wanted.length > 0 && wanted.every(value => given.includes(value)),
  NotEmpty: given => given.some(value => value !== 'false'),
};

function follow(form) {
  const fields = [...form.querySelectorAll('[data-when]')];
  const holds = field => operators[field.dataset.whenOperator](answers(form, field.dataset.when), JSON.parse(field.dataset.whenValues));
  // The server knows what is stored and not shown here: what it asks stays.
  const always = fields.filter(field => field.dataset.whenMet === 'True' && !holds(field));
  const owner = name => fields.find(field => field.querySelector(`[name="${name}"], [name^="${name}."]`));
  const isAsked = (field, seen = []) => {
    if (always.includes(field) || seen.includes(field)) return true;
    const above = owner(field.dataset.when);
    return holds(field) && (!above || isAsked(above, [...seen, field]));
  };
  const update = () => fields.forEach(field => { field.hidden = !isAsked(field); });
  fields.forEach(field => field.querySelectorAll('.when').forEach(hint => { hint.hidden = true; }));
  form.addEventListener('input', update);
  form.addEventListener('change', update);
  update();
}

document.querySelectorAll('form').forEach(form => { if (form.querySelector('[data-when]')) follow(form); });
