using DataExchange.ConformanceTests.Validation;

namespace DataExchange.ConformanceTests.Oracle.Generation;

/// <summary>Chooses the types of fields, and sees to it that the subgraph knows them.</summary>
internal sealed class FieldTypes(Chance chance, List<EntityDraft> entities)
{
    private static readonly string[] Leaves = ["Int", "String", "Boolean", "Float", "ID", "Colour"];

    /// <summary>A type for a field, and whether it is a leaf.</summary>
    public (string Type, bool IsLeaf) Next(SubgraphDraft subgraph)
    {
        var dice = chance.Below(10);
        if (dice < 5)
        {
            var leaf = Wrapped(chance.Of(Leaves));
            Bring(subgraph, leaf);
            return (leaf, true);
        }

        if (dice < 7)
        {
            Value(subgraph);
            return (Wrapped("Value"), false);
        }

        if (dice == 7 && Union(subgraph) is { } union)
        {
            return (Wrapped(union), false);
        }

        var entity = chance.Of(entities);
        entity.Mention(subgraph);
        return (Wrapped(entity.Name), false);
    }

    /// <summary>A type, perhaps in lists, perhaps non-null.</summary>
    public string Wrapped(string type) => chance.Below(10) switch
    {
        0 => $"{type}!",
        1 => $"[{type}]",
        2 => $"[{type}!]!",
        3 => $"[{type}!]",
        4 when chance.In(20) => $"[[{type}]!]",
        _ => type,
    };

    /// <summary>Defines the leaf type that a field borrowed of another subgraph has.</summary>
    public static void Bring(SubgraphDraft subgraph, string type)
    {
        if (type.Contains("Colour", StringComparison.Ordinal))
        {
            subgraph.Define("Colour", "enum Colour { RED GREEN BLUE }");
        }
    }

    public string Arguments(SubgraphDraft subgraph)
    {
        subgraph.Define("Filter", "input Filter { size: Int tags: [String!] below: Filter }");
        return chance.Of(["(n: Int)", "(s: String, n: Int = 3)", "(by: Filter)", "(id: ID!)", "(ids: [ID!])"]);
    }

    /// <summary>The union of the subgraph's objects, if it has two.</summary>
    public static string? Union(SubgraphDraft subgraph)
    {
        var members = subgraph.Types.Where(t => t.Keyword == "type" && t.Name is not ("Query" or "Mutation" or "Ref" or "Work")).Select(t => t.Name).ToList();
        if (members.Count < 2)
        {
            return null;
        }

        subgraph.Define("Any", $"union Any = {string.Join(" | ", members)}");
        return "Any";
    }

    private void Value(SubgraphDraft subgraph)
    {
        if (subgraph.Has("Value"))
        {
            return;
        }

        var type = subgraph.Type("Value");
        type.Directives.Add("@shareable");
        type.Add("v0", "Int");
        type.Add("v1", "String", arguments: "(s: String)");
        if (chance.In(85))
        {
            type.Add("inner", "Inner");
            subgraph.Type("Inner").Add("x", "Int", "@shareable");
            subgraph.Type("Inner").Add("y", "[String]", "@shareable");
        }

        if (chance.In(85))
        {
            type.Add("to", "E0");
            entities[0].Mention(subgraph);
        }
    }
}
