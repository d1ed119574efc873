// Three services of a shop: an entity over all three, a computed field, an interface and a union of entities, an enumeration, a mutation.
const link = (...names) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${names.map((n) => `"${n}"`).join(', ')}])\n`;

const products = [
  { __typename: 'Book', id: 'b1', title: 'Cells', price: 40, weight: 300, pages: 120 },
  { __typename: 'Book', id: 'b2', title: 'Keys', price: 15, weight: 1500, pages: 900 },
  { __typename: 'Lamp', id: 'l1', title: 'Desk lamp', price: 70, weight: 2500, watts: 9 },
];

const catalogue = {
  name: 'catalogue',
  sdl: link('@key', '@shareable') + `
    type Query { product(id: ID!): Product products(kind: Kind = ANY): [Product!]! found(text: String!): [Found!]! }
    type Mutation { retitle(id: ID!, title: String!): Product }
    enum Kind { ANY BOOK LAMP }
    union Found = Book | Lamp
    interface Product { id: ID! title: String! price: Int weight: Int }
    type Book implements Product @key(fields: "id") { id: ID! title: String! price: Int weight: Int pages: Int }
    type Lamp implements Product @key(fields: "id") { id: ID! title: String! price: Int weight: Int watts: Int }`,
  resolvers: {
    Query: {
      product: (_, { id }) => products.find((p) => p.id === id),
      products: (_, { kind }) => products.filter((p) => kind === 'ANY' || p.__typename.toUpperCase() === kind),
      found: (_, { text }) => products.filter((p) => p.title.includes(text)),
    },
    Mutation: { retitle: (_, { id, title }) => ({ ...products.find((p) => p.id === id), title }) },
    Book: { __resolveReference: ({ id }) => products.find((p) => p.id === id) },
    Lamp: { __resolveReference: ({ id }) => products.find((p) => p.id === id) },
  },
};

const shipping = {
  name: 'shipping',
  sdl: link('@key', '@external', '@requires') + `
    type Book @key(fields: "id") { id: ID! price: Int @external weight: Int @external fee: Int @requires(fields: "price weight") inStock: Boolean }
    type Lamp @key(fields: "id") { id: ID! price: Int @external weight: Int @external fee: Int @requires(fields: "price weight") }`,
  resolvers: Object.fromEntries(['Book', 'Lamp'].map((type) => [type, {
    __resolveReference: (reference) => reference,
    fee: ({ price, weight }) => (price > 50 ? 0 : Math.ceil(weight / 1000) * 5),
    inStock: ({ id }) => id !== 'b2',
  }])),
};
delete shipping.resolvers.Lamp.inStock;

const reviews = {
  name: 'reviews',
  sdl: link('@key') + `
    type Query { latest(first: Int! = 2): [Review!] }
    type Review { stars: Int! text: String author: Author! about: Reviewed }
    type Author @key(fields: "name") { name: String! reviews: [Review!] }
    union Reviewed = Book | Lamp
    type Book @key(fields: "id") { id: ID! reviews(minStars: Int): [Review!]! }
    type Lamp @key(fields: "id") { id: ID! reviews(minStars: Int): [Review!]! }`,
  resolvers: (() => {
    const all = [
      { stars: 5, text: 'Clear.', author: { name: 'An' }, about: { __typename: 'Book', id: 'b1' } },
      { stars: 2, text: null, author: { name: 'Bình' }, about: { __typename: 'Book', id: 'b1' } },
      { stars: 4, text: 'Bright.', author: { name: 'An' }, about: { __typename: 'Lamp', id: 'l1' } },
    ];
    const of = ({ id }, { minStars = 0 }) => all.filter((r) => r.about.id === id && r.stars >= (minStars ?? 0));
    return {
      Query: { latest: (_, { first }) => all.slice(-first) },
      Author: { __resolveReference: ({ name }) => ({ name }), reviews: ({ name }) => all.filter((r) => r.author.name === name) },
      Book: { __resolveReference: (reference) => reference, reviews: of },
      Lamp: { __resolveReference: (reference) => reference, reviews: of },
    };
  })(),
};

export const services = [catalogue, shipping, reviews];
