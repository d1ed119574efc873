'use strict';
// Reads jobs as JSON lines on stdin, answers each with one JSON line on stdout, in order.
const readline = require('node:readline');
const graphql = require('graphql');

// SelectionSet : { Selection+ }, as the specification has it; the package also takes empty ones unless told.
const options = { allowEmptySelectionSets: false };
const schemas = new Map();

function shape(error) {
  return { message: error.message, locations: error.locations ?? [] };
}

function attempt(action) {
  try {
    return { ok: true, ...action() };
  } catch (error) {
    return { ok: false, errors: [shape(error)] };
  }
}

/** The schema of an SDL text, with the errors of document rules and of type validation alike. */
function schemaOf(sdl) {
  if (!schemas.has(sdl)) {
    if (schemas.size > 200) schemas.clear();
    schemas.set(sdl, readSchema(sdl));
  }
  return schemas.get(sdl);
}

function readSchema(sdl) {
  try {
    const schema = graphql.buildSchema(sdl);
    return { schema, errors: graphql.validateSchema(schema) };
  } catch (error) {
    return { errors: [error] };
  }
}

function withSchema(sdl, action) {
  const { schema, errors } = schemaOf(sdl);
  return errors.length > 0 ? { ok: false, errors: errors.map(shape) } : attempt(() => action(schema));
}

const operations = {
  /** {text} -> {ok} */
  parse: (job) => attempt(() => (graphql.parse(job.text, options), {})),
  /** {text} -> {ok, text}: the reference implementation's own print of the document */
  print: (job) => attempt(() => ({ text: graphql.print(graphql.parse(job.text, options)) })),
  /** {left, right} -> {ok, equal}: whether two documents have the same tree, locations and quoting of strings aside */
  same: (job) => attempt(() => ({ equal: tree(job.left) === tree(job.right) })),
  /** {sdl} -> {ok, errors?} */
  buildSchema: (job) => withSchema(job.sdl, () => ({})),
  /** {sdl, text?} -> {ok, data}: the answer to an introspection query, by default the full one */
  introspect: (job) => withSchema(job.sdl, (schema) => introspect(schema, job)),
  /** {sdl, text} -> {ok, errors: [{rule, message, locations}]}: the violations of every rule, each rule run on its own */
  validate: (job) => withSchema(job.sdl, (schema) => ({ errors: validate(schema, graphql.parse(job.text, options)) })),
  /** {sdl, text, variables} -> {ok, values?, errors?}: the coerced variables of the only operation */
  variables: (job) => withSchema(job.sdl, (schema) => variables(schema, job)),
};

function tree(text) {
  return JSON.stringify(graphql.parse(text, { ...options, noLocation: true }), (key, value) => (key === 'block' ? undefined : value));
}

function introspect(schema, job) {
  const text = job.text ?? graphql.getIntrospectionQuery({
    specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
  });
  const result = graphql.graphqlSync({ schema, source: text, variableValues: job.variables });
  return { query: text, data: result.data ?? null, errors: (result.errors ?? []).map(shape) };
}

function validate(schema, document) {
  return graphql.specifiedRules.flatMap((rule) =>
    graphql.validate(schema, document, [rule], { maxErrors: 1000 })
      .map((error) => ({ rule: rule.name.replace(/Rule$/, ''), ...shape(error) })));
}

function variables(schema, job) {
  const operation = graphql.parse(job.text, options).definitions.find((d) => d.kind === 'OperationDefinition');
  const result = graphql.getVariableValues(schema, operation.variableDefinitions ?? [], job.variables ?? {});
  if (result.errors) return { errors: result.errors.map(shape) };
  const coerced = result.variableValues?.coerced ?? result.coerced;
  return { values: coerced, errors: [] };
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  let answer;
  try {
    const job = JSON.parse(line);
    answer = operations[job.op] ? operations[job.op](job) : { fault: `unknown op ${job.op}` };
  } catch (error) {
    answer = { fault: String(error && error.stack) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
});
