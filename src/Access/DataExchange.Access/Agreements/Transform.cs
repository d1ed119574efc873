namespace DataExchange.Access.Agreements;

/// <summary>
/// What happens to a granted value before it leaves. The order of the members is the order of width: where several satisfied
/// grants name one coordinate, the first in this order wins.
/// </summary>
public enum Transform
{
    /// <summary>The value as the registry gives it.</summary>
    None,

    /// <summary>An interval that contains the number.</summary>
    Range,

    /// <summary>The year of a date.</summary>
    YearOnly,

    /// <summary>The province of an address.</summary>
    ProvinceOnly,

    /// <summary>All but the last four characters replaced.</summary>
    MaskLast4,

    /// <summary>A keyed hash, with a key per consumer agency, so that two consumers cannot join.</summary>
    HashPairwise,

    /// <summary>Whether there is a value.</summary>
    Exists,

    /// <summary>Always null.</summary>
    Null,
}
