using DataExchange.ConformanceTests.Validation;

namespace DataExchange.ConformanceTests.Oracle.Generation;

/// <summary>An entity type across subgraphs: its keys, and which subgraph answers which field.</summary>
internal sealed class EntityDraft(string name, Chance chance)
{
    private static readonly string[] KeyTexts = ["code", "ka kb", "ref { id }"];

    public string Name => name;

    /// <summary>The keys besides <c>id</c> that subgraphs may choose of.</summary>
    public IReadOnlyList<string> OtherKeys { get; } = [.. KeyTexts.Where(_ => chance.In(35))];

    /// <summary>The subgraphs that answer fields of the entity.</summary>
    public List<SubgraphDraft> Homes { get; } = [];

    /// <summary>The fields that are leaves, without arguments, answered by one subgraph each.</summary>
    public List<(string Field, string Type, SubgraphDraft Owner)> Leaves { get; } = [];

    /// <summary>Makes the entity known to a subgraph as one of its own.</summary>
    public void Settle(SubgraphDraft subgraph)
    {
        var keys = OtherKeys.Where(_ => chance.In(60)).ToList();
        if (keys.Count == 0 || chance.In(85))
        {
            keys.Insert(chance.Below(keys.Count + 1), "id");
        }

        Homes.Add(subgraph);
        keys.ForEach(k => AddKey(subgraph, k, isResolvable: true));
    }

    /// <summary>Makes the entity known to a subgraph that only refers to it.</summary>
    public void Mention(SubgraphDraft subgraph)
    {
        if (!subgraph.Has(name))
        {
            AddKey(subgraph, "id", isResolvable: false);
            subgraph.Type(name).IsStub = true;
        }
    }

    private void AddKey(SubgraphDraft subgraph, string key, bool isResolvable)
    {
        var type = subgraph.Type(name);
        type.Directives.Add($"@key(fields: \"{key}\"{(isResolvable ? string.Empty : ", resolvable: false")})");
        switch (key)
        {
            case "id":
                type.Add("id", "ID!");
                break;
            case "code":
                type.Add("code", "String!");
                break;
            case "ka kb":
                type.Add("ka", "Int!");
                type.Add("kb", "String!");
                break;
            default:
                type.Add("ref", "Ref!", "@shareable");
                subgraph.Type("Ref").Add("id", "ID!", "@shareable");
                break;
        }
    }
}
