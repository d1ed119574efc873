namespace DataExchange.ConformanceTests.Reference;

/// <summary>The negative control: the oracle says no when it should.</summary>
public sealed class ReferenceImplementationTests(ReferenceImplementation reference)
{
    [Fact]
    public void Oracle_goodAndBadInput_tellsThemApart()
    {
        const string sdl = "type Query { a(x: Int): String }";

        Assert.True(reference.Ask(new { op = "parse", text = "{ a }" }).GetProperty("ok").GetBoolean());
        Assert.False(reference.Ask(new { op = "parse", text = "{ a" }).GetProperty("ok").GetBoolean());
        Assert.True(reference.Ask(new { op = "buildSchema", sdl }).GetProperty("ok").GetBoolean());
        Assert.False(reference.Ask(new { op = "buildSchema", sdl = "type Query { a: Nope }" }).GetProperty("ok").GetBoolean());
        var violation = Assert.Single(reference.Ask(new { op = "validate", sdl, text = "{ b }" }).GetProperty("errors").EnumerateArray());
        Assert.Equal("FieldsOnCorrectType", violation.GetProperty("rule").GetString());
        var values = reference.Ask(new { op = "variables", sdl, text = "query($x: Int = 3) { a(x: $x) }", variables = new { } });
        Assert.Equal(3, values.GetProperty("values").GetProperty("x").GetInt32());
    }
}
