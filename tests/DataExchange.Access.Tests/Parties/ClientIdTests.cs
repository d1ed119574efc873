using DataExchange.Access.Parties;

namespace DataExchange.Access.Tests.Parties;

public sealed class ClientIdTests
{
    [Theory]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", ClientClass.Government, "G12.18", "thue-dien-tu")]
    [InlineData("VN:GOV:H37.DN.001:mot-cua", ClientClass.Government, "H37.DN.001", "mot-cua")]
    [InlineData("VN:COM:0100112437:ke-toan", ClientClass.Company, "0100112437", "ke-toan")]
    [InlineData("VN:COM:0100112437-001:1", ClientClass.Company, "0100112437-001", "1")]
    public void Identifier_that_is_well_formed_has_its_parts(string text, ClientClass @class, string member, string subsystem)
    {
        Assert.True(ClientId.TryParse(text, out var id, out var reason));
        Assert.Null(reason);
        Assert.Equal((@class, member, subsystem, text), (id.Class, id.Member, id.Subsystem, id.ToString()));
        Assert.Equal(id, ClientId.Parse(text));
    }

    [Theory]
    [InlineData(null, "The client identifier is empty; expected `instance:class:member:subsystem`.")]
    [InlineData("", "The client identifier is empty; expected `instance:class:member:subsystem`.")]
    [InlineData("VN:GOV:G12", "The client identifier has 3 part(s); expected four: `instance:class:member:subsystem`.")]
    [InlineData("LA:GOV:G12:a", "The instance of a client identifier must be `VN`.")]
    [InlineData("VN:gov:G12:a", "The class of a client identifier must be `GOV` or `COM`.")]
    [InlineData("VN:GOV:12:a", "The member of a `GOV` client identifier must be an agency code such as `G12.18` or `H29`.")]
    [InlineData("VN:COM:G12:a", "The member of a `COM` client identifier must be a tax code of 10 digits, or of 10 and 3 digits joined by a hyphen.")]
    [InlineData("VN:GOV:G12:a b", "The subsystem of a client identifier must be 1 to 64 lower-case letters, digits and hyphens, beginning with a letter or digit.")]
    [InlineData("VN:GOV:G12:a\n", "The subsystem of a client identifier must be 1 to 64 lower-case letters, digits and hyphens, beginning with a letter or digit.")]
    public void Identifier_that_is_malformed_has_its_reason(string? text, string expected)
    {
        Assert.False(ClientId.TryParse(text, out _, out var reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void Identifier_of_a_megabyte_is_refused_by_its_length()
        => Assert.False(ClientId.TryParse(new string(':', 1_000_000), out _, out _));
}
