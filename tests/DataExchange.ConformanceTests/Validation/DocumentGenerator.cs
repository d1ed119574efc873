using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>
/// Writes documents from a schema: valid ones, or with a few slips at places that the rules of validation look at. One selection per line,
/// so that a failing document can be shrunk line by line.
/// </summary>
internal sealed class DocumentGenerator
{
    private readonly Schema _schema;
    private readonly Chance _chance;
    private readonly VariablePool _variables;
    private readonly ValueGenerator _values;
    private readonly List<(string Name, CompositeType Type, DocumentScope Scope)> _fragments = [];
    private readonly StringBuilder _fragmentTexts = new();
    private int _aliases;
    private int _fragmentCount;

    private DocumentGenerator(Schema schema, Chance chance)
    {
        _schema = schema;
        _chance = chance;
        _variables = new VariablePool(chance);
        _values = new ValueGenerator(schema, chance, _variables);
    }

    public static string Generate(Schema schema, Chance chance) => new DocumentGenerator(schema, chance).Document();

    private string Document()
    {
        var count = _chance.In(75) ? 1 : 1 + _chance.Below(3);
        var bodies = new List<(string Keyword, string Body, DocumentScope Scope)>();
        for (var i = 0; i < count; i++)
        {
            var kind = _chance.Of([OperationType.Query, OperationType.Query, OperationType.Query, OperationType.Mutation, OperationType.Subscription]);
            var root = _schema.RootType(kind);
            if (root is null && !_chance.Slip(60))
            {
                (kind, root) = (OperationType.Query, _schema.QueryType);
            }

            var scope = new DocumentScope();
            var isSingle = kind == OperationType.Subscription && !_chance.Slip(40);
            bodies.Add((kind.ToString().ToLowerInvariant(), SelectionSet(root ?? _schema.QueryType, scope, 4, isSingle), scope));
        }

        var text = new StringBuilder();
        for (var i = 0; i < bodies.Count; i++)
        {
            var (keyword, body, scope) = bodies[i];
            var name = count == 1 ? (_chance.In(50) ? "" : "Op") : _chance.Slip(10) ? "" : _chance.Slip(10) ? "Op0" : $"Op{i}";
            text.Append(keyword).Append(' ').Append(name).Append(Declarations(scope)).Append(Directives(kind: keyword, scope)).Append(' ').Append(body).Append('\n');
        }

        return text.Append(_fragmentTexts).Append(_chance.Slip(5) ? "fragment Unused on Query {\n__typename\n}\n" : "").ToString();
    }

    private string Declarations(DocumentScope scope)
    {
        var reached = new SortedSet<string>(scope.Variables, StringComparer.Ordinal);
        var open = new Queue<string>(scope.Fragments);
        var seen = new HashSet<string>(open, StringComparer.Ordinal);
        while (open.TryDequeue(out var name))
        {
            var inner = _fragments.Find(f => f.Name == name).Scope;
            reached.UnionWith(inner?.Variables ?? []);
            foreach (var next in (inner?.Fragments ?? []).Where(seen.Add))
            {
                open.Enqueue(next);
            }
        }

        var parts = reached.Where(_ => !_chance.Slip()).Select(Declaration).ToList();
        if (parts.Count > 0 && _chance.Slip())
        {
            parts.Add(parts[0]);
        }

        if (_chance.Slip(5))
        {
            parts.Add($"$extra: {_chance.Of([_values.InputTypeOtherThan(_schema.QueryType), "Query", "[Nothing!]"])}");
        }

        return parts.Count == 0 ? "" : $"({string.Join(", ", parts)})";
    }

    private string Declaration(string name)
    {
        var type = _variables.TypeOf(name);
        var text = _chance.Slip() ? _values.InputTypeOtherThan(type.NamedType) : type.ToString();
        var hasDefault = type is not NonNullType ? _chance.In(15) : _chance.Slip(3);
        return $"${name}: {text}{(hasDefault ? $" = {_values.Value(type, scope: null, depth: 2)}" : "")}";
    }

    private string SelectionSet(CompositeType type, DocumentScope scope, int depth, bool isSingle = false)
    {
        var count = isSingle ? 1 : 1 + _chance.Below(4);
        var selections = Enumerable.Range(0, count).Select(_ => isSingle ? Field(type, scope, depth, allowMeta: false) : Selection(type, scope, depth));
        return $"{{\n{string.Join('\n', selections)}\n}}";
    }

    private string Selection(CompositeType type, DocumentScope scope, int depth)
    {
        var roll = _chance.Below(100);
        return roll < 15 && depth > 0 ? InlineFragment(type, scope, depth)
            : roll < 30 && depth > 0 ? Spread(type, scope, depth)
            : Field(type, scope, depth, allowMeta: true);
    }

    private string InlineFragment(CompositeType type, DocumentScope scope, int depth)
    {
        if (_chance.In(20))
        {
            return $"...{Directives("inline", scope)} {SelectionSet(type, scope, depth - 1)}";
        }

        var condition = ConditionFor(type);
        var name = _chance.Slip() ? _chance.Of(["Nothing", "Int", "Query"]) : condition.Name;
        return $"... on {name}{Directives("inline", scope)} {SelectionSet(condition, scope, depth - 1)}";
    }

    private CompositeType ConditionFor(CompositeType type)
    {
        var all = _schema.Types.OfType<CompositeType>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)).ToList();
        return _chance.Slip()
            ? _chance.Of(all)
            : _chance.Of(all.Where(t => _schema.PossibleTypes(t).Intersect(_schema.PossibleTypes(type)).Any()).ToList());
    }

    private string Spread(CompositeType type, DocumentScope scope, int depth)
    {
        if (_chance.Slip())
        {
            return "...Unknown";
        }

        var fitting = _fragments.Where(f => f.Type == type).ToList();
        var name = fitting.Count > 0 && _chance.In(50) ? _chance.Of(fitting).Name
            : _fragments.Count > 0 && _chance.Slip(10) ? _chance.Of(_fragments).Name
            : NewFragment(ConditionFor(type), depth);
        scope.Fragments.Add(name);
        return $"...{name}{Directives("spread", scope)}";
    }

    private string NewFragment(CompositeType type, int depth)
    {
        var name = _fragmentCount > 0 && _chance.Slip(4) ? "F0" : "F" + _fragmentCount.ToString(CultureInfo.InvariantCulture);
        _fragmentCount++;
        var scope = new DocumentScope();
        var body = SelectionSet(type, scope, depth - 1);
        if (_chance.Slip(4))
        {
            body = $"{{\n...{name}\n{body[2..]}";
        }

        // Listed only now that its scope is complete: what was written meanwhile cannot have spread it, so there is no cycle but by a slip.
        _fragments.Add((name, type, scope));
        _fragmentTexts.Append(CultureInfo.InvariantCulture, $"fragment {name} on {type.Name}{Directives("fragment", scope)} {body}\n");
        return name;
    }

    private string Field(CompositeType type, DocumentScope scope, int depth, bool allowMeta)
    {
        if (_chance.Slip())
        {
            return _chance.Of(["unknown", "x: unknown", "unknown {\nid\n}", "name", "same"]);
        }

        var fields = type is FieldsType own ? own.Fields.Where(f => depth > 0 || f.Type.NamedType is not CompositeType).ToList() : [];
        if (fields.Count == 0 || (allowMeta && _chance.In(8)))
        {
            return _chance.In(30) ? $"t{_aliases++}: __typename" : "__typename";
        }

        var field = _chance.Of(fields);
        var arguments = Arguments(field.Arguments, scope);
        var alias = _chance.Slip(10) ? "x: " : arguments.Length > 0 || _chance.In(25) ? $"a{_aliases++}: " : "";
        var text = $"{alias}{field.Name}{arguments}{Directives("field", scope)}";
        var isComposite = field.Type.NamedType is CompositeType != _chance.Slip(3);
        return isComposite ? $"{text} {SelectionSet(field.Type.NamedType as CompositeType ?? _schema.QueryType, scope, Math.Max(depth - 1, 0))}" : text;
    }

    private string Arguments(ImmutableArray<InputValueDefinition> definitions, DocumentScope scope)
    {
        var parts = definitions
            .Where(d => d.IsRequired ? !_chance.Slip(12) : _chance.In(40))
            .Select(d => $"{d.Name}: {_values.Value(d.Type, scope)}")
            .ToList();
        if (parts.Count > 0 && _chance.Slip())
        {
            parts.Add(parts[0]);
        }

        if (_chance.Slip(3))
        {
            parts.Add("unknown: 1");
        }

        return parts.Count == 0 ? "" : $"({string.Join(", ", parts)})";
    }

    private string Directives(string kind, DocumentScope scope)
    {
        var text = new StringBuilder();
        while (_chance.In(6) && kind is "field" or "inline" or "spread" && text.Length < 200)
        {
            var condition = _chance.In(50) ? "true" : "$" + _variables.For(new NonNullType(_schema.FindType("Boolean")!), scope, inOneOf: false);
            text.Append(_chance.Of([$" @skip(if: {condition})", $" @include(if: {condition})"]));
            break;
        }

        if (kind is "inline" or "spread" && _schema.FindDirective("defer") is not null && _chance.In(10))
        {
            text.Append(Defer(scope));
        }

        if (_chance.Slip(3))
        {
            text.Append(_chance.Of([" @unknown", " @skip(if: true)", " @include(if: true) @include(if: true)", " @include", " @skip(if: true, x: 1)", " @deprecated", " @once @once", " @many(tag: \"a\") @many(tag: \"b\")"]));
        }

        return text.ToString();
    }

    // On the root of a mutation or anywhere in a subscription it is a violation, so these are made too; labels are few, so that they meet.
    private string Defer(DocumentScope scope) => _chance.Below(6) switch
    {
        0 => " @defer(if: false)",
        1 => $" @defer(if: ${_variables.For(new NonNullType(_schema.FindType("Boolean")!), scope, inOneOf: false)}, label: \"l{_chance.Below(50)}\")",
        2 => $" @defer(label: \"l{_chance.Below(50)}\")",
        3 when _chance.Slip(50) => $" @defer(label: ${_variables.For(_schema.FindType("String")!, scope, inOneOf: false)})",
        4 => " @defer(label: null)",
        _ => " @defer",
    };
}
