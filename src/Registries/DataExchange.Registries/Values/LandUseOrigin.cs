using System.Diagnostics.CodeAnalysis;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Values;

/// <summary>The origin of a right to use land [nguồn gốc sử dụng đất], 1 to 16 of the MPLIS catalogue.</summary>
public readonly record struct LandUseOrigin
{
    private LandUseOrigin(int code) => Code = code;

    /// <summary>1 to 16; 0 for the default value, which is no origin.</summary>
    public int Code { get; }

    /// <summary>Its name in Vietnamese.</summary>
    public string Name => LandOriginTable.Name(Code)!;

    /// <summary>Takes a code from 1 to 16.</summary>
    /// <param name="code">What was given.</param>
    /// <param name="value">The origin, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false.</param>
    public static bool TryCreate(int code, out LandUseOrigin value, [NotNullWhen(false)] out string? reason)
    {
        var known = LandOriginTable.Name(code) is not null;
        value = known ? new LandUseOrigin(code) : default;
        reason = known ? null : "an origin of land use is a number from 1 to 16";
        return known;
    }
}
