using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tests.Kit.Values;

public sealed class PersonalIdTests
{
    [Theory]
    [InlineData("001085012345", "001", Sex.Male, 1985)]
    [InlineData("079192067890", "079", Sex.Female, 1992)]
    [InlineData("048304112233", "048", Sex.Female, 2004)]
    [InlineData("001216054321", "001", Sex.Male, 2016)]
    public void Personal_id_valid_has_its_parts(string text, string prefix, Sex sex, int year)
    {
        Assert.True(PersonalId.TryParse(text, out var id, out _));
        Assert.Equal((prefix, sex, year, text), (id.Prefix, id.Sex, id.BirthYear, id.Text));
        Assert.Equal(id, PersonalId.Create(prefix, sex, year, int.Parse(text[6..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(null, "a personal id has twelve digits")]
    [InlineData("", "a personal id has twelve digits")]
    [InlineData("00108501234", "a personal id has twelve digits")]
    [InlineData("0010850123456", "a personal id has twelve digits")]
    [InlineData("00108501234x", "a personal id has digits only")]
    [InlineData("٠01085012345", "a personal id has digits only")]
    [InlineData("003085012345", "the first three digits of a personal id are a listed place of birth registration")]
    [InlineData("101085012345", "the first three digits of a personal id are a listed place of birth registration")]
    public void Personal_id_invalid_is_refused_with_the_reason(string? text, string expected)
    {
        Assert.False(PersonalId.TryParse(text, out _, out var reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void Disagreement_names_what_differs_from_the_record()
    {
        Assert.True(PersonalId.TryParse("001085012345", out var id, out _));
        Assert.Null(id.Disagreement(new(1985, 3, 14), Sex.Male, "001"));
        Assert.Null(id.Disagreement(new(1985, 3, 14), Sex.Male, null));
        Assert.Contains("year of birth", id.Disagreement(new(1984, 3, 14), Sex.Male, "001"), StringComparison.Ordinal);
        Assert.Contains("the sex", id.Disagreement(new(1985, 3, 14), Sex.Female, "001"), StringComparison.Ordinal);
        Assert.Contains("place of birth", id.Disagreement(new(1985, 3, 14), Sex.Male, "079"), StringComparison.Ordinal);
    }
}
