using DataExchange.Access.Catalogue;

namespace DataExchange.Access.Tests.Catalogue;

public sealed class CatalogueBuilderTests
{
    [Fact]
    public void Coordinate_of_two_registries_belongs_to_both_and_takes_the_stricter_class()
    {
        var one = new CatalogueBuilder().Add("tax", "G12.18", "T.a", DataClass.Internal).Add("land", "G10", "T.a", DataClass.Personal, "a", "t.a").Build();
        var two = new CatalogueBuilder().Add("land", "G10", "T.a", DataClass.Personal, "a", "t.a").Add("tax", "G12.18", "T.a", DataClass.Internal).Build();
        foreach (var entry in new[] { Assert.Single(one.Entries), Assert.Single(two.Entries) })
        {
            Assert.Equal((DataClass.Personal, "a", "t.a"), (entry.Class, entry.SubjectField, entry.Term));
            Assert.Equal(["land", "tax"], entry.Registries);
            Assert.Equal(["G10", "G12.18"], entry.Owners);
        }
    }

    [Theory]
    [InlineData("T")]
    [InlineData("T.")]
    [InlineData(".a")]
    [InlineData("T.*")]
    [InlineData("T.a.b")]
    [InlineData("T.1")]
    public void Coordinate_that_is_malformed_is_the_caller_s_mistake(string coordinate)
        => Assert.Throws<ArgumentException>(() => new CatalogueBuilder().Add("r", "o", coordinate, DataClass.Open));
}
