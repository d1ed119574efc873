using System.Globalization;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tax.Data;
using DataExchange.Registries.Text;

namespace DataExchange.Registries.Tax.Seeding;

/// <summary>The rows of a generated organisation: its head office, then its branches.</summary>
internal sealed class OrganisationRowGenerator(SyntheticWorld world)
{
    /// <summary>The head office of an index and its branches.</summary>
    public IEnumerable<OrganisationRow> Make(int index)
    {
        var organisation = world.Organisation(index);
        var representative = world.Citizen(organisation.LegalRepresentative).PersonalId.Text;
        var head = Row(organisation, organisation.TaxCode.Text, organisation.Name, organisation.Address, representative);
        head.RegisteredOn = organisation.RegisteredOn;
        head.Status = organisation.Status;
        yield return head;
        for (var branch = 1; branch <= organisation.Branches; branch++)
        {
            yield return Branch(organisation, branch, representative);
        }
    }

    private OrganisationRow Branch(SyntheticOrganisation organisation, int branch, string representative)
    {
        var random = new SyntheticRandom(world.Seed, TaxStream.Branch, (organisation.Index * 1000L) + branch);
        var address = world.Citizen(random.Next(world.CitizenCount)).PermanentAddress;
        var name = string.Create(CultureInfo.InvariantCulture, $"Chi nhánh {branch} - {organisation.Name}");
        var row = Row(organisation, organisation.TaxCode.ForBranch(branch).Text, name, address, representative);
        row.HeadOfficeCode = organisation.TaxCode.Text;
        row.RegisteredOn = random.Day(organisation.RegisteredOn, new DateOnly(2026, 6, 30));

        // A branch is not alive where its head office is closed.
        row.Status = organisation.Status is "00" or "04" ? "00" : organisation.Status;
        return row;
    }

    private static OrganisationRow Row(SyntheticOrganisation organisation, string code, string name, SyntheticAddress address, string representative) => new()
    {
        TaxCode = code,
        Name = name,
        FoldedName = VietnameseText.SearchKey(name),
        Status = organisation.Status,
        AddressLine = address.Line,
        CommuneCode = address.CommuneCode,
        ProvinceCode = address.ProvinceCode,
        LegalRepresentativeId = representative,
    };
}
