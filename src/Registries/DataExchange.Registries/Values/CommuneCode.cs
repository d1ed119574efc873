using System.Diagnostics.CodeAnalysis;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Values;

/// <summary>A commune code of five digits, valid on a day, of a commune on file.</summary>
public readonly record struct CommuneCode
{
    private readonly string? text;

    private CommuneCode(string text) => this.text = text;

    /// <summary>The five digits; empty for the default value, which is no code.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>The commune it stands for.</summary>
    public Commune Commune => CommuneTable.Find(Text)!;

    /// <summary>Reads a code that is in force on a day.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="on">The day it must be in force.</param>
    /// <param name="value">The code, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false.</param>
    public static bool TryParse(string? text, DateOnly on, out CommuneCode value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        if (text is not { Length: 5 } || !text.AsSpan().ContainsOnlyDigits())
        {
            reason = "a commune code has five digits";
            return false;
        }

        var commune = CommuneTable.Find(text);
        reason = (commune, on < ProvinceTable.Merger) switch
        {
            (null, _) => $"`{text}` is not a commune code on file",
            ({ InForceToday: true }, true) => $"`{text}` is in force since 1 July 2025 only",
            ({ InForceToday: false }, false) => $"`{text}` was retired on 1 July 2025",
            _ => null,
        };
        if (reason is not null)
        {
            return false;
        }

        value = new CommuneCode(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
