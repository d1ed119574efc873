using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Access.Catalogue;

namespace DataExchange.Access.Conditions;

/// <summary>
/// A condition that a record must meet before a granted coordinate of it may be read. Finite: comparisons with <c>=</c>, <c>≠</c>,
/// <c>&lt;</c>, <c>≤</c>, <c>&gt;</c>, <c>≥</c> and <c>in</c>, joined by <c>and</c>, <c>or</c>, <c>not</c>, over fields of the record,
/// <c>caller.agency</c>, <c>caller.province</c> and <c>now</c>. Immutable and safe to share.
/// </summary>
public sealed class RowCondition
{
    private readonly ConditionNode _root;

    private RowCondition(string recordType, ConditionNode root, ImmutableArray<string> fields)
    {
        RecordType = recordType;
        Text = ConditionText.Of(root);
        Fields = fields;
        FieldTypes = Types(root).ToFrozenDictionary(f => f.Path, f => f.Type!.Value, StringComparer.Ordinal);
        _root = root;
    }

    /// <summary>The type of the records it is about.</summary>
    public string RecordType { get; }

    /// <summary>Its canonical text; equal texts mean equal conditions.</summary>
    public string Text { get; }

    /// <summary>The paths it reads from the record, in ordinal order, such as <c>permanentAddress.province.code</c>; may be empty.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>The type of each of <see cref="Fields"/>.</summary>
    public FrozenDictionary<string, ConditionType> FieldTypes { get; }

    /// <summary>Reads a condition on records of a type.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="recordType">The object type whose fields it may read.</param>
    /// <param name="catalogue">Knows the fields.</param>
    /// <returns>The condition, or null and one sentence that says what was expected where.</returns>
    public static (RowCondition? Condition, string? Problem) Read(string text, string recordType, FieldCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalogue);
        var (parsed, syntax) = ConditionParser.Parse(text);
        if (parsed is null)
        {
            return (null, syntax);
        }

        var typing = new ConditionTyping(recordType, catalogue);
        var typed = typing.Type(parsed);
        return typing.Problem is null ? (new RowCondition(recordType, typed, typing.Fields), null) : (null, typing.Problem);
    }

    /// <summary>What is wrong with the spelling of a condition, whatever fields there are; null when it can be read.</summary>
    public static string? SyntaxProblem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ConditionParser.Parse(text).Problem;
    }

    /// <summary>Every coordinate that is read on the way to <see cref="Fields"/>, such as <c>Citizen.permanentAddress</c> and <c>Address.province</c>.</summary>
    public ImmutableArray<string> Coordinates(FieldCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var coordinates = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Fields)
        {
            var type = RecordType;
            foreach (var part in path.Split('.'))
            {
                var coordinate = $"{type}.{part}";
                coordinates.Add(coordinate);
                type = catalogue.TryGet(coordinate, out var entry) ? entry.Shape.TypeName ?? "" : "";
            }
        }

        return [.. coordinates];
    }

    /// <summary>What it says of one record.</summary>
    /// <param name="context">The request.</param>
    /// <param name="fields">Gives the value at one of <see cref="Fields"/>, of the type in <see cref="FieldTypes"/>; null also where an object on the way is null.</param>
    public ConditionOutcome Evaluate(ConditionContext context, Func<string, ConditionValue> fields) => new ConditionEvaluation(context, fields).Evaluate(_root);

    private static IEnumerable<FieldPath> Types(ConditionNode root)
        => Operands(root).OfType<FieldPath>().DistinctBy(f => f.Path);

    private static IEnumerable<Operand> Operands(ConditionNode node) => node switch
    {
        AllOf all => all.Parts.SelectMany(Operands),
        AnyOf any => any.Parts.SelectMany(Operands),
        Negation negation => Operands(negation.Part),
        Comparison comparison => [comparison.Left, comparison.Right],
        Membership membership => [membership.Item],
        _ => [],
    };
}
