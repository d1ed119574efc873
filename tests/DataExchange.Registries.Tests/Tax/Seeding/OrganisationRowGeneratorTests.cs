using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tax.Seeding;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tests.Tax.Seeding;

public sealed class OrganisationRowGeneratorTests
{
    private static readonly SyntheticWorld World = new(seed: 7, citizenCount: 10_000);

    [Fact]
    public void Head_office_comes_first_and_its_branches_carry_its_code()
    {
        var generator = new OrganisationRowGenerator(World);
        var branches = 0;
        for (var index = 0; index < World.OrganisationCount; index++)
        {
            var rows = generator.Make(index).ToArray();
            Assert.Equal(World.Organisation(index).TaxCode.Text, rows[0].TaxCode);
            Assert.Null(rows[0].HeadOfficeCode);
            foreach (var branch in rows.Skip(1))
            {
                branches++;
                Assert.True(TaxCode.TryParse(branch.TaxCode, out var code, out _));
                Assert.Equal(rows[0].TaxCode, code.HeadOffice);
                Assert.Equal(rows[0].TaxCode, branch.HeadOfficeCode);
                Assert.True(branch.RegisteredOn >= rows[0].RegisteredOn);
            }
        }

        Assert.True(branches > 0);
    }
}
