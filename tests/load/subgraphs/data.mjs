// The data behind the subgraphs: made up here, the same in every run.

const people = ["Lan Anh", "Minh Quang", "Thu Hà", "Đức Huy", "Bảo Ngọc", "Gia Khánh"];
const goods = [
  ["Folding table", 899, 100], ["Writing desk", 1299, 1000], ["Desk lamp", 54, 50], ["Bookshelf", 1450, 1200], ["Office chair", 540, 340],
  ["Filing cabinet", 720, 800], ["Reading stool", 120, 60], ["Wall clock", 35, 20], ["Notice board", 88, 70],
];
const verdicts = [
  "Arrived on time and does what it should.", "Sturdy, though heavier than expected.", "Good value for the money.", "Would buy it again for the office.",
  "The finish could be better.", "Everybody here wants one now.", "Easy to put together.", "It wobbles a little on stone floors.",
  "Exactly as described.", "The colour is darker than in the picture.", "A solid piece of work.",
];

const reviewCount = 21;

export const users = people.map((name, i) => ({ id: `${i + 1}`, name, username: `reader${i + 1}`, birthday: 19800101 + i * 10203 }));

export const products = goods.map(([name, price, weight], i) => ({ upc: `${i + 1}`, name, price, weight, inStock: i % 3 !== 1 }));

export const reviews = Array.from({ length: reviewCount }, (_, i) => ({
  id: `${i + 1}`,
  body: verdicts[i % verdicts.length],
  author: users[(i * 5 + (i >> 2)) % users.length].id,
  product: products[(i * 3) % 5].upc,
}));

export const articles = (first) => Array.from({ length: first }, (_, i) => article(`${i + 1}`));

export const article = (id) => ({ id, title: `Article number ${id}`, text: `${id}: `.padEnd(1000, "the text of an article goes on and on; "), inStock: id % 4 !== 0, shelf: `S${id % 97}` });
