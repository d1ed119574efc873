using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Values;

/// <summary>
/// Rules for which no official source was read, all in one place: whoever finds the source changes this file only.
/// </summary>
public static class Assumptions
{
    /// <summary>
    /// Prefix of a personal id by province and day of birth registration: the former province's code behind a zero until
    /// 30 June 2025, since then the code of the province of today behind a zero.
    /// </summary>
    public static string PersonalIdPrefix(FormerProvince registeredIn, DateOnly registeredOn)
    {
        ArgumentNullException.ThrowIfNull(registeredIn);
        return "0" + (registeredOn < ProvinceTable.Merger ? registeredIn.Code : registeredIn.CurrentCode);
    }

    /// <summary>Prefix of tax codes from the former Hà Tây, which is part of Hà Nội and has no row of its own.</summary>
    public const string FormerHaTayTaxPrefix = "05";

    /// <summary>First digit of the ten-digit personal tax codes from before 1 July 2025, kept as history.</summary>
    public const char LegacyPersonalTaxCodeLead = '8';
}
