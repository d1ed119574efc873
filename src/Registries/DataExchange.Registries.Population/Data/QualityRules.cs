using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Text;

namespace DataExchange.Registries.Population.Data;

/// <summary>The data-quality rules that a record is checked by when it is stored.</summary>
internal static class QualityRules
{
    public static QualityFlag Check(SyntheticCitizen citizen)
    {
        var found = QualityFlag.None;
        if (citizen.PersonalId.Disagreement(citizen.DateOfBirth, citizen.Sex, RegisteredAt(citizen)) is not null)
        {
            found |= QualityFlag.PersonalIdInconsistent;
        }

        if (citizen.PermanentAddress.RecordedUnderFormerCodes)
        {
            found |= QualityFlag.AddressCodeRetired;
        }

        if (citizen.PermanentAddress.District is not null)
        {
            found |= QualityFlag.AddressHasDistrict;
        }

        return VietnameseText.Compose(citizen.FullName) == citizen.FullName ? found : found | QualityFlag.NameNotNormalised;
    }

    private static string RegisteredAt(SyntheticCitizen citizen) =>
        Values.Assumptions.PersonalIdPrefix(Reference.ProvinceTable.FindFormer(citizen.BirthProvinceCode)!, citizen.DateOfBirth);
}
