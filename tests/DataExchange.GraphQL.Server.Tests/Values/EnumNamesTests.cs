using DataExchange.GraphQL.Server.Values;

namespace DataExchange.GraphQL.Server.Tests.Values;

public sealed class EnumNamesTests
{
    [Theory]
    [InlineData("Male", "MALE")]
    [InlineData("NonBinary", "NON_BINARY")]
    [InlineData("VneID", "VNE_ID")]
    [InlineData("HTTPStatus", "HTTP_STATUS")]
    [InlineData("Level2Account", "LEVEL2_ACCOUNT")]
    public void Members_become_words_in_capitals(string member, string name) => Assert.Equal(name, EnumNames.ToGraphQL(member));
}
