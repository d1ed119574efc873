using System.Diagnostics.CodeAnalysis;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Values;

/// <summary>
/// A province code of two digits, valid on a day: 63 codes until 30 June 2025, 34 since. Seven codes are in force on both
/// sides of that day with different meanings, so a code says nothing without its day.
/// </summary>
public readonly record struct ProvinceCode
{
    private readonly string? text;

    private ProvinceCode(string text, bool beforeMerger)
    {
        this.text = text;
        BeforeMerger = beforeMerger;
    }

    /// <summary>The two digits; empty for the default value, which is no code.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>Whether the code is one of the 63 until 30 June 2025, and not one of the 34 since.</summary>
    public bool BeforeMerger { get; }

    /// <summary>The code of the province of today that this one is, or is part of.</summary>
    public string Today => BeforeMerger ? ProvinceTable.FindFormer(Text)!.CurrentCode : Text;

    /// <summary>The name it stands for.</summary>
    public string Name => BeforeMerger ? ProvinceTable.FindFormer(Text)!.Name : ProvinceTable.FindCurrent(Text)!.Name;

    /// <summary>Whether a code meant one province until 30 June 2025 and another since, as 15 does.</summary>
    public static bool IsTrap(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ProvinceTable.FindFormer(code) is { } former
            && ProvinceTable.FindCurrent(code) is { } current
            && current.FormedFrom[0].Code != former.Code;
    }

    /// <summary>Reads a code that is in force on a day.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="on">The day it must be in force.</param>
    /// <param name="value">The code, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false; for a retired code it names the successor.</param>
    public static bool TryParse(string? text, DateOnly on, out ProvinceCode value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        if (text is not { Length: 2 } || !text.AsSpan().ContainsOnlyDigits())
        {
            reason = "a province code has two digits";
            return false;
        }

        var before = on < ProvinceTable.Merger;
        var former = ProvinceTable.FindFormer(text);
        var current = ProvinceTable.FindCurrent(text);
        if (before ? former is not null : current is not null)
        {
            value = new ProvinceCode(text, before);
            reason = null;
            return true;
        }

        reason = former is null
            ? $"`{text}` is not a province code"
            : $"`{text}` was retired on 1 July 2025; {former.Name} is part of `{former.CurrentCode}` {ProvinceTable.FindCurrent(former.CurrentCode)!.Name}";
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
