namespace DataExchange.HouseTests.Architecture;

/// <summary>What the folders of a project may use of each other.</summary>
public sealed class FolderTests
{
    [Fact]
    public void Folders_of_a_project_form_no_cycle()
    {
        var cycles = SourceFile.All("src").GroupBy(f => f.Project).SelectMany(project => FolderCycles.In(project)).ToList();

        Assert.Empty(cycles);
    }

    [Fact]
    public void A_cycle_is_found_where_there_is_one()
    {
        SourceFile[] files =
        [
            new("A/One.cs", "P", "using P.B;\n\nnamespace P.A;\n"),
            new("B/Two.cs", "P", "using P.C;\n\nnamespace P.B;\n"),
            new("C/Three.cs", "P", "using P.A;\n\nnamespace P.C;\n"),
        ];

        Assert.Equal(["P.A > P.B > P.C > P.A"], FolderCycles.In(files));
    }
}
