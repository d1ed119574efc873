using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Tests.Compatibility;

/// <summary>A subgraph of products beside others of users and inventories, with every directive of federation that a subgraph can use.</summary>
internal static class ProductsSubgraph
{
    public const string Sdl = """
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
            "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@composeDirective", "@tag", "@extends"
          ])
          @link(url: "https://specs.example.org/labels/v1.0", import: ["@label"])
          @composeDirective(name: "@label")

        directive @label(text: String!) on OBJECT | FIELD_DEFINITION

        type Product @key(fields: "id") @key(fields: "sku package") @key(fields: "sku variation { id }") @label(text: "shelf") {
          id: ID!
          sku: String!
          package: String!
          variation: Variation!
          size: Size
          owner: User @provides(fields: "orders")
          remark: String @tag(name: "internal")
        }

        type Variation { id: ID! }

        type Size @shareable { weight: Float! unit: String @inaccessible }

        type Study @key(fields: "case { number part }") { case: Case! title: String }

        type Case { number: String! part: Int! }

        type User @extends @key(fields: "email") {
          email: ID! @external
          orders: Int @external
          years: Int @external
          ordersPerYear: Float @requires(fields: "orders years")
          nickname: String @override(from: "users")
        }

        type Inventory @interfaceObject @key(fields: "id") { id: ID! stock: Int! }

        type Warehouse @key(fields: "code", resolvable: false) { code: ID! }

        type Query { product(id: ID!): Product warehouse: Warehouse }
        """;

    private static readonly ProductRow Lamp = new("p1", "lamp", "box", "red", 1.5, "mai@example.org");

    public static ServerSchema Build() => new ServerSchemaBuilder(Sdl)
        .Object<ProductRow>("Product", t => t
            .Field("variation", p => new VariationRow(p.Variation))
            .Field("size", p => new SizeRow(p.Weight, "kg"))
            .Field("owner", p => new UserRow(p.Owner, 12, null))
            .Field("remark", p => $"about {p.Sku}")
            .Entity((representations, _, _) => Answer(representations, Find)))
        .Object<VariationRow>("Variation")
        .Object<SizeRow>("Size")
        .Object<StudyRow>("Study", t => t
            .Field("case", s => s)
            .Field("title", s => $"{s.Number}, part {s.Part}")
            .Entity((representations, _, _) => Answer(representations, r => new StudyRow(r.Get<string>("case.number")!, r.Get<int>("case.part")))))
        .Object<StudyRow>("Case")
        .Object<UserRow>("User", t => t
            .Field("ordersPerYear", u => u is { Orders: { } orders, Years: { } years } ? (double)orders / years : (double?)null)
            .Field("nickname", u => u.Email[..u.Email.IndexOf('@', StringComparison.Ordinal)])
            .Entity((representations, _, _) => Answer(representations, r => new UserRow(r.Get<string>("email")!, r.Get<int?>("orders"), r.Get<int?>("years")))))
        .Object<InventoryRow>("Inventory", t => t
            .Field("stock", i => i.Id.Length)
            .Entity((representations, _, _) => Answer(representations, r => new InventoryRow(r.Get<string>("id")!))))
        .Object<VariationRow>("Warehouse", t => t.Field("code", w => w.Id))
        .Query(q => q
            .Field("product", ctx => ctx.Argument<string>("id") == Lamp.Id ? Lamp : null)
            .Field("warehouse", _ => new VariationRow("w1")))
        .Build();

    private static ProductRow? Find(Representation sent)
    {
        var isLamp = sent.Get<string>("id") is { } id
            ? id == Lamp.Id
            : sent.Get<string>("sku") == Lamp.Sku && (sent.Get<string>("package") == Lamp.Package || sent.Get<string>("variation.id") == Lamp.Variation);
        return isLamp ? Lamp : null;
    }

    private static ValueTask<IReadOnlyList<T?>> Answer<T>(IReadOnlyList<Representation> representations, Func<Representation, T?> find)
        where T : class => ValueTask.FromResult<IReadOnlyList<T?>>([.. representations.Select(find)]);
}
