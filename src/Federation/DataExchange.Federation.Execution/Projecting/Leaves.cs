using System.Buffers.Text;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Projecting;

/// <summary>Whether the JSON of a leaf is what its type allows. See <see href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/>.</summary>
internal static class Leaves
{
    public static bool Fits(ProjectedField field, CellKind kind, ReadOnlySpan<byte> json) => field.Leaf switch
    {
        LeafKind.String => kind == CellKind.String,
        LeafKind.Boolean => kind is CellKind.True or CellKind.False,
        LeafKind.Float => kind == CellKind.Number,
        LeafKind.Int => kind == CellKind.Number && IsInt(json),
        LeafKind.Id => kind == CellKind.String || (kind == CellKind.Number && IsInteger(json)),
        LeafKind.Enum => kind == CellKind.String && field.EnumValues!.Find(json[1..^1]) >= 0,
        _ => true,
    };

    /// <summary>Whether a leaf fits and is written as it was received.</summary>
    public static bool FitsAsIs(ProjectedField field, CellKind kind, ReadOnlySpan<byte> json) =>
        field.Leaf == LeafKind.Id ? kind == CellKind.String : Fits(field, kind, json);

    private static bool IsInt(ReadOnlySpan<byte> json) => (json.Length < 10 && IsInteger(json)) || IsSlowInt(json);

    private static bool IsSlowInt(ReadOnlySpan<byte> json) => Utf8Parser.TryParse(json, out int _, out var consumed) && consumed == json.Length;

    private static bool IsInteger(ReadOnlySpan<byte> json)
    {
        var digits = json[0] == (byte)'-' ? json[1..] : json;
        return !digits.IsEmpty && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }
}
