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
  const rules = [...form.querySelectorAll('[data-when]')].map(hint => ({ hint, field: hint.closest('.field'), other: hint.dataset.when, operator: hint.dataset.operator, values: JSON.parse(hint.dataset.values) }));
  const holds = rule => operators[rule.operator](answers(form, rule.other), rule.values);
  // The server knows what is stored and not shown here: what it asks stays.
  const always = rules.filter(rule => rule.hint.dataset.met === 'True' && !holds(rule));
  const ruleOf = name => rules.find(rule => rule.field.querySelector(`[name="${name}"], [name^="${name}."]`));
  const isAsked = (rule, seen = []) => {
    if (always.includes(rule) || seen.includes(rule)) return true;
    const above = ruleOf(rule.other);
    return holds(rule) && (!above || isAsked(above, [...seen, rule]));
  };
  const update = () => rules.forEach(rule => { rule.field.hidden = !isAsked(rule); });
  rules.forEach(rule => { rule.hint.hidden = true; });
  form.addEventListener('input', update);
  form.addEventListener('change', update);
  update();
}

document.querySelectorAll('form').forEach(form => { if (form.querySelector('[data-when]')) follow(form); });
