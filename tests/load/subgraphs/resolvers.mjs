// What each subgraph answers, as plain objects for graphql-js: a property is a value or a function of its arguments.
import { article, articles, products, reviews, users } from "./data.mjs";

const user = (id) => users.find((u) => u.id === id);
const product = (upc) => products.find((p) => p.upc === upc);
const shipping = (price, weight) => (price > 1000 ? 0 : Math.round(weight / 2));

const accountsUser = (id) => user(id) && { __typename: "User", ...user(id) };

const catalogueProduct = ({ upc, name, price, weight }) => ({ __typename: "Product", upc, name, price, weight });

const review = (r) => ({ __typename: "Review", id: r.id, body: r.body, author: () => reviewsUser(r.author), product: () => reviewsProduct(r.product) });
const reviewsUser = (id) => ({ __typename: "User", id, username: user(id)?.username, reviews: () => reviews.filter((r) => r.author === id).map(review) });
const reviewsProduct = (upc) => ({ __typename: "Product", upc, reviews: () => reviews.filter((r) => r.product === upc).map(review) });

const step = (id) => ({ __typename: "Step", id: `${id}`, odd: () => step(+id + 1), even: () => step(+id + 1) });

export const subgraphs = {
  accounts: {
    root: { me: () => accountsUser("1"), user: ({ id }) => accountsUser(id), users: () => users.map((u) => accountsUser(u.id)) },
    entities: { User: (r) => accountsUser(r.id) },
  },
  products: {
    root: { topProducts: ({ first }) => products.slice(0, first).map(catalogueProduct), catalogue: ({ first }) => articles(first), start: () => step(0) },
    entities: {
      Product: (r) => catalogueProduct(product(r.upc)),
      Article: (r) => ({ __typename: "Article", ...article(r.id) }),
      Step: (r) => step(r.id),
    },
  },
  inventory: {
    root: {},
    entities: {
      Product: (r) => ({ __typename: "Product", upc: r.upc, inStock: product(r.upc).inStock, shippingEstimate: () => shipping(r.price, r.weight) }),
      Article: (r) => ({ __typename: "Article", ...article(r.id) }),
      Step: (r) => step(r.id),
    },
  },
  reviews: {
    root: {},
    entities: {
      Review: (r) => review(reviews.find((known) => known.id === r.id)),
      User: (r) => reviewsUser(r.id),
      Product: (r) => reviewsProduct(r.upc),
    },
  },
};

// One server that knows everything: what a federated answer must equal.
const wholeUser = (id) => ({ ...accountsUser(id), reviews: () => reviews.filter((r) => r.author === id).map(wholeReview) });
const wholeProduct = (p) => ({ ...p, shippingEstimate: shipping(p.price, p.weight), reviews: () => reviews.filter((r) => r.product === p.upc).map(wholeReview) });
const wholeReview = (r) => ({ ...r, author: () => wholeUser(r.author), product: () => wholeProduct(product(r.product)) });

export const whole = {
  me: () => wholeUser("1"),
  user: ({ id }) => wholeUser(id),
  users: () => users.map((u) => wholeUser(u.id)),
  topProducts: ({ first }) => products.slice(0, first).map(wholeProduct),
  catalogue: ({ first }) => articles(first),
  start: () => step(0),
};
