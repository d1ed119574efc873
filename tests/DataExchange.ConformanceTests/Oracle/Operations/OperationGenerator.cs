using System.Text;
using DataExchange.ConformanceTests.Validation;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Oracle.Operations;

/// <summary>
/// Makes up operations: aliases, arguments, variables, inline and named fragments, conditions, type names. Two selections may turn out not to merge:
/// the caller validates, and asks again with <paramref name="isCautious"/>, where every field in a fragment has a name of its own. With
/// <paramref name="isDeferred"/> there are more fragments, and most are deferred.
/// </summary>
internal sealed class OperationGenerator(Schema schema, Chance chance, bool isCautious, bool isDeferred = false)
{
    private const int MaxDepth = 6;
    private readonly VariableStore _variables = new(chance);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly List<(string Name, CompositeType On, string Text)> _fragments = [];
    private int _size;
    private int _labels;

    public MadeUpOperation Next()
    {
        _size = 4 + chance.Below(chance.In(10) ? 80 : 30);
        var isMutation = schema.MutationType is not null && chance.In(15);
        var selections = new StringBuilder();
        Select(isMutation ? schema.MutationType! : schema.QueryType, 0, selections);
        var text = $"{(isMutation ? "mutation" : "query")}{_variables.Definitions()}{selections}{string.Concat(_fragments.Select(f => f.Text))}";
        return new MadeUpOperation(text, _variables.Values());
    }

    private void Select(CompositeType type, int depth, StringBuilder text)
    {
        text.Append(" {");
        var written = 0;
        for (var count = 1 + chance.Below(5); count > 0; count--)
        {
            written += Selection(type, depth, text, isInFragment: false) ? 1 : 0;
        }

        text.Append(written == 0 ? " __typename }" : " }");
    }

    private bool Selection(CompositeType type, int depth, StringBuilder text, bool isInFragment)
    {
        _size--;
        if (type is not FieldsType fields || chance.In((type is InterfaceType ? 40 : isInFragment ? 5 : 12) * (isDeferred ? 2 : 1)))
        {
            return Fragment(type, depth, text);
        }

        if (chance.In(8))
        {
            text.Append(chance.In(20) ? " t: __typename" : " __typename").Append(Condition());
            return true;
        }

        var field = fields.Fields[chance.Below(fields.Fields.Length)];
        var below = field.Type.NamedType as CompositeType;
        if (below is not null && (depth >= MaxDepth || _size <= 0))
        {
            return false;
        }

        var arguments = Arguments(field);
        text.Append(' ').Append(Alias(field.Name, arguments, isInFragment)).Append(field.Name).Append(arguments).Append(Condition());
        if (below is not null)
        {
            Select(below, depth + 1, text);
        }

        return true;
    }

    // Names are used again for the same field and arguments, so that selections from several places merge.
    private string Alias(string field, string arguments, bool isInFragment)
    {
        if (isCautious ? !isInFragment && arguments.Length == 0 && chance.In(70) : arguments.Length == 0 && chance.In(75))
        {
            return string.Empty;
        }

        var known = _aliases.GetValueOrDefault(field + arguments);
        if (known is null || isCautious || chance.In(40))
        {
            _aliases[field + arguments] = known = $"a{_aliases.Count}_{_size + 100}";
        }

        return known + ": ";
    }

    private bool Fragment(CompositeType type, int depth, StringBuilder text)
    {
        if (!isCautious && _fragments.Where(f => Overlap(f.On, type)).ToList() is { Count: > 0 } known && chance.In(30))
        {
            text.Append(" ...").Append(chance.Of(known).Name).Append(Condition()).Append(Defer(type));
            return true;
        }

        var candidates = schema.Types.OfType<CompositeType>().Where(t => !t.IsBuiltIn && Overlap(t, type)).ToList();
        var on = chance.Of(candidates);
        var body = new StringBuilder();
        Body(on, depth, body);
        if (depth < 3 && chance.In(30))
        {
            var name = $"F{_fragments.Count}";
            _fragments.Add((name, on, $" fragment {name} on {on.Name} {{{body}}}"));
            text.Append(" ...").Append(name).Append(Condition()).Append(Defer(type));
        }
        else
        {
            text.Append(on == type && chance.In(50) ? " ..." : $" ...on {on.Name}").Append(Condition()).Append(Defer(type)).Append(" {").Append(body).Append('}');
        }

        return true;
    }

    private void Body(CompositeType on, int depth, StringBuilder text)
    {
        var written = 0;
        for (var count = 1 + chance.Below(3); count > 0 && (on is not UnionType || depth < MaxDepth); count--)
        {
            written += Selection(on, depth + (on is UnionType ? 1 : 0), text, isInFragment: true) ? 1 : 0;
        }

        text.Append(written == 0 ? " __typename " : " ");
    }

    private bool Overlap(CompositeType x, CompositeType y) => schema.PossibleTypes(x).Any(schema.PossibleTypes(y).Contains);

    private string Arguments(FieldDefinition field)
    {
        var given = field.Arguments
            .Where(a => a.IsRequired || chance.In(50))
            .Select(a => $"{a.Name}: {_variables.Value(a)}")
            .ToList();
        return given.Count == 0 ? string.Empty : $"({string.Join(", ", given)})";
    }

    private string Defer(CompositeType type) => !isDeferred || type == schema.MutationType || !chance.In(60) ? string.Empty : chance.Below(5) switch
    {
        0 => $" @defer(if: {_variables.Flag()})",
        1 => $" @defer(label: \"l{_labels++}\")",
        _ => " @defer",
    };

    private string Condition() => chance.Below(14) switch
    {
        0 => $" @include(if: {_variables.Flag()})",
        1 => $" @skip(if: {_variables.Flag()})",
        2 when chance.In(40) => $" @skip(if: {_variables.Flag()}) @include(if: {_variables.Flag()})",
        3 when chance.In(20) => chance.In(50) ? " @skip(if: false)" : " @include(if: true)",
        4 when chance.In(10) => " @skip(if: true)",
        _ => string.Empty,
    };
}
