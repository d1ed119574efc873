namespace DataExchange.Registries.Population.Data;

/// <summary>Findings of the data-quality rules, as the schema's enumeration names them.</summary>
[Flags]
internal enum QualityFlag
{
    None = 0,
    PersonalIdInconsistent = 1,
    AddressCodeRetired = 2,
    AddressHasDistrict = 4,
    NameNotNormalised = 8,
}
