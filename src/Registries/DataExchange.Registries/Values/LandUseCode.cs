using System.Diagnostics.CodeAnalysis;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Values;

/// <summary>A purpose of land [mã loại đất] in force under Circular 08/2024/TT-BTNMT.</summary>
public readonly record struct LandUseCode
{
    private readonly string? text;

    private LandUseCode(string text) => this.text = text;

    /// <summary>The three letters; empty for the default value, which is no code.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>Its name in Vietnamese.</summary>
    public string Name => LandUseTable.Find(Text)!.Name;

    /// <summary>The group of land it belongs to.</summary>
    public LandUseGroup Group => LandUseTable.Find(Text)!.Group;

    /// <summary>Reads a code in force; a retired one is refused.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="value">The code, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false; for a retired code it names the successor.</param>
    public static bool TryParse(string? text, out LandUseCode value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        if (text is not null && LandUseTable.Find(text) is not null)
        {
            value = new LandUseCode(text);
            reason = null;
            return true;
        }

        reason = text is null || LandUseTable.SuccessorOf(text) is not { } successor
            ? "a land use code is one of Circular 08/2024, such as `ONT` or `LUC`"
            : $"`{text}` was retired; its successor is `{successor}`";
        return false;
    }

    /// <summary>Reads a code of an old record: a retired one is mapped to its successor.</summary>
    /// <param name="text">What the record has; null is refused.</param>
    /// <param name="value">The code in force, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false.</param>
    public static bool TryImport(string? text, out LandUseCode value, [NotNullWhen(false)] out string? reason) =>
        TryParse(text is null ? null : LandUseTable.SuccessorOf(text) ?? text, out value, out reason);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
