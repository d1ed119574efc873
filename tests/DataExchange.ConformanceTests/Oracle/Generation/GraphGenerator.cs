using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Validation;

namespace DataExchange.ConformanceTests.Oracle.Generation;

/// <summary>Makes up subgraphs that use all of federation. Not all of them compose: the caller asks again.</summary>
internal sealed class GraphGenerator
{
    private readonly Chance _chance;
    private readonly List<SubgraphDraft> _subgraphs;
    private readonly List<EntityDraft> _entities;
    private readonly FieldTypes _types;
    private int _names;

    private GraphGenerator(int seed)
    {
        _chance = new Chance(seed, 0);
        _subgraphs = [.. Enumerable.Range(0, 2 + _chance.Below(3)).Select(i => new SubgraphDraft($"s{i}"))];
        _entities = [.. Enumerable.Range(0, 2 + _chance.Below(3)).Select(i => new EntityDraft($"E{i}", _chance))];
        _types = new FieldTypes(_chance, _entities);
    }

    /// <summary>The first graph set from a seed on that composes.</summary>
    public static GraphSet Make(int seed, out int attempts)
    {
        for (attempts = 1; attempts < 60; attempts++)
        {
            if (GraphSet.TryCompose($"generated-{seed}", [.. new GraphGenerator(unchecked((seed * 61) + attempts)).Generate()], out _) is { } set)
            {
                return set;
            }
        }

        throw new Serving.OracleException($"No graph set of seed {seed} composes.");
    }

    public IEnumerable<GraphSource> Generate()
    {
        _entities.ForEach(Settle);
        _entities.ForEach(AddFields);
        AddInterface();
        AddInterfaceObject();
        _entities.ForEach(AddRequirements);
        _entities.ForEach(AddProvisions);
        _entities.ForEach(AddOverrides);
        _subgraphs.ForEach(AddRoots);
        AddSharedRoot();
        _subgraphs.ForEach(AddContext);
        return _subgraphs.Select(s => s.Write());
    }

    private void Settle(EntityDraft entity)
    {
        var homes = _subgraphs.Where(_ => _chance.In(65)).ToList();
        (homes.Count == 0 ? [_chance.Of(_subgraphs)] : homes).ForEach(entity.Settle);
    }

    private void AddFields(EntityDraft entity)
    {
        foreach (var home in entity.Homes)
        {
            for (var count = 1 + _chance.Below(4); count > 0; count--)
            {
                AddField(entity, home);
            }
        }
    }

    private void AddField(EntityDraft entity, SubgraphDraft home)
    {
        var field = $"f{_names++}";
        var (type, isLeaf) = _types.Next(home);
        var arguments = _chance.In(20) ? _types.Arguments(home) : string.Empty;
        var others = isLeaf && arguments.Length == 0 && _chance.In(20) ? entity.Homes.Where(h => h != home && _chance.In(60)).ToList() : [];
        home.Type(entity.Name).Add(field, type, others.Count > 0 ? "@shareable" : string.Empty, arguments);
        others.ForEach(o => o.Type(entity.Name).Add(field, type, "@shareable"));
        others.ForEach(o => FieldTypes.Bring(o, type));
        if (isLeaf && arguments.Length == 0 && others.Count == 0)
        {
            entity.Leaves.Add((field, type, home));
        }
    }

    // Each subgraph has its own idea of who implements the interface.
    private void AddInterface()
    {
        foreach (var subgraph in _subgraphs.Where(_ => _chance.In(50)))
        {
            var members = _entities.Where(e => subgraph.Has(e.Name) && subgraph.Type(e.Name).Has("id") && _chance.In(75)).ToList();
            var hasLabel = _chance.In(60);
            foreach (var member in members.Select(m => subgraph.Type(m.Name)).Where(t => !hasLabel || !t.IsStub))
            {
                member.Interfaces.Add("Named");
                var contract = subgraph.Type("Named", "interface");
                contract.Add("id", "ID!");
                if (hasLabel)
                {
                    contract.Add("label", "String");
                    member.Add("label", "String", "@shareable");
                }
            }
        }
    }

    private void AddInterfaceObject()
    {
        var owner = _chance.Of(_subgraphs);
        var members = _entities.Where(e => e.Homes.Contains(owner) && owner.Type(e.Name).Directives.Contains("@key(fields: \"id\")")).ToList();
        if (members.Count == 0 || _chance.In(50))
        {
            return;
        }

        var contract = owner.Type("Work", "interface");
        contract.Directives.Add("@key(fields: \"id\")");
        contract.Add("id", "ID!");
        members.ForEach(m => owner.Type(m.Name).Interfaces.Add("Work"));
        foreach (var other in _subgraphs.Where(s => s != owner && _chance.In(60)))
        {
            var type = other.Type("Work");
            type.Directives.Add("@key(fields: \"id\") @interfaceObject");
            type.Add("id", "ID!");
            for (var count = 1 + _chance.Below(3); count > 0; count--)
            {
                type.Add($"w{_names++}", _types.Next(other).Type);
            }
        }
    }

    private void AddRequirements(EntityDraft entity)
    {
        foreach (var home in entity.Homes.Where(_ => _chance.In(50)))
        {
            var wanted = entity.Leaves.Where(l => l.Owner != home && _chance.In(40)).Take(3).ToList();
            var type = home.Type(entity.Name);
            if (wanted.Count > 0)
            {
                wanted.ForEach(w => Borrow(home, entity, w.Field, w.Type));
                var (of, isLeaf) = _types.Next(home);
                var field = $"r{_names++}";
                type.Add(field, of, $"@requires(fields: \"{string.Join(' ', wanted.Select(w => w.Field))}\")");
                if (isLeaf)
                {
                    entity.Leaves.Add((field, of, home));
                }
            }
        }
    }

    // The root sets the context too, so that there always is one.
    private void AddContext(SubgraphDraft subgraph)
    {
        var setting = _entities.SelectMany(e => e.Leaves.Where(l => l.Owner == subgraph && l.Type == "Int" && l.Field[0] == 'f').Take(1).Select(l => (Entity: e, l.Field))).ToList();
        var taking = _entities.Where(e => e.Homes.Contains(subgraph)).ToList();
        if (taking.Count == 0 || _chance.In(50))
        {
            return;
        }

        var root = $"q{_names++}";
        subgraph.Type("Query").Add(root, "Int");
        subgraph.Type("Query").Directives.Add("@context(name: \"above\")");
        setting.ForEach(s => subgraph.Type(s.Entity.Name).Directives.Add("@context(name: \"above\")"));
        var selection = string.Concat(setting.Select(s => $" ... on {s.Entity.Name} {{ {s.Field} }}").Prepend($" ... on Query {{ {root} }}"));
        taking.ForEach(e => subgraph.Type(e.Name).Add($"c{_names++}", _types.Next(subgraph).Type, arguments: $"(above: Int @fromContext(field: \"$above{selection}\"))"));
    }

    private static void Borrow(SubgraphDraft home, EntityDraft entity, string field, string type)
    {
        FieldTypes.Bring(home, type);
        home.Type(entity.Name).Add(field, type, "@external");
    }

    private void AddProvisions(EntityDraft entity)
    {
        foreach (var home in entity.Homes.Where(_ => _chance.In(35)))
        {
            var (field, type, owner) = entity.Leaves.Find(l => l.Owner != home && l.Field[0] == 'f' && !home.Type(entity.Name).Has(l.Field));
            if (field is not null)
            {
                owner.Type(entity.Name).Replace(field, type, "@shareable");
                Borrow(home, entity, field, type);
                home.Type("Query").Add($"p{_names++}", _chance.In(50) ? entity.Name : $"[{entity.Name}!]", $"@provides(fields: \"{field}\")");
                entity.Leaves.RemoveAll(l => l.Field == field);
            }
        }
    }

    private void AddOverrides(EntityDraft entity)
    {
        var (field, type, owner) = entity.Leaves.Find(l => l.Field[0] == 'f' && _chance.In(15));
        var taker = entity.Homes.Find(h => h != owner && field is not null && !h.Type(entity.Name).Has(field));
        if (taker is not null)
        {
            FieldTypes.Bring(taker, type);
            taker.Type(entity.Name).Add(field!, type, $"@override(from: \"{owner.Name}\"{(_chance.In(40) ? ", label: \"percent(50)\"" : string.Empty)})");
        }
    }

    private void AddRoots(SubgraphDraft subgraph)
    {
        foreach (var type in subgraph.Types.Where(t => t.Name is not ("Query" or "Mutation" or "Ref") && _chance.In(60)).ToList())
        {
            subgraph.Type("Query").Add($"q{_names++}", _types.Wrapped(type.Name), arguments: _chance.In(25) ? _types.Arguments(subgraph) : string.Empty);
            if (_chance.In(15))
            {
                subgraph.Type("Mutation").Add($"m{_names++}", _types.Wrapped(type.Name), arguments: _chance.In(50) ? _types.Arguments(subgraph) : string.Empty);
            }
        }

        if (FieldTypes.Union(subgraph) is { } union)
        {
            subgraph.Type("Query").Add($"u{_names++}", _types.Wrapped(union));
        }

        subgraph.Type("Query").Add($"q{_names++}", "Int");
    }

    private void AddSharedRoot()
    {
        var entity = _chance.Of(_entities);
        if (_chance.In(50))
        {
            entity.Homes.ForEach(h => h.Type("Query").Add("shared", $"[{entity.Name}]", "@shareable"));
        }
    }
}
