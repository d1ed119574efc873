using DataExchange.Registries.Announcements;

namespace DataExchange.Registries.Tests.Kit.Announcements;

public sealed class PendingChangesTests
{
    [Fact]
    public void Change_waits_once_in_the_order_of_its_first_addition()
    {
        var pending = new PendingChanges(10);
        pending.Add(Parcel(1), Parcel(2), Parcel(1));
        Assert.Equal([Parcel(1), Parcel(2)], pending.Take(10));
        Assert.Equal(0, pending.Count);
    }

    [Fact]
    public void Oldest_are_taken_first_and_the_rest_waits()
    {
        var pending = new PendingChanges(10);
        pending.Add(Parcel(1), Parcel(2), Parcel(3));
        Assert.Equal([Parcel(1), Parcel(2)], pending.Take(2));
        Assert.Equal([Parcel(3)], pending.Take(2));
    }

    [Fact]
    public void Entity_of_a_type_that_waits_as_a_whole_is_told_with_it()
    {
        var pending = new PendingChanges(10);
        pending.Add(EntityChange.OfType("Parcel"), Parcel(1), EntityChange.Of("Owner", "id", "1"));
        Assert.Equal([EntityChange.OfType("Parcel"), EntityChange.Of("Owner", "id", "1")], pending.Take(10));
    }

    [Fact]
    public void Change_that_comes_while_its_type_is_under_way_waits()
    {
        var pending = new PendingChanges(10);
        pending.Add(EntityChange.OfType("Parcel"));
        _ = pending.Take(10);
        pending.Add(Parcel(1));
        Assert.Equal([Parcel(1)], pending.Take(10));
    }

    [Fact]
    public void More_changes_than_the_limit_become_their_types_and_none_is_lost()
    {
        var pending = new PendingChanges(3);
        pending.Add(Parcel(1), Parcel(2), EntityChange.Of("Owner", "id", "1"));
        Assert.Equal(3, pending.Count);
        pending.Add(Parcel(3));
        Assert.Equal([EntityChange.OfType("Parcel"), EntityChange.OfType("Owner")], pending.Take(10));
    }

    [Fact]
    public void Key_is_written_as_JSON_whatever_it_has_in_it() =>
        Assert.Equal("""{"id":"a\u0022b\\"}""", EntityChange.Of("Parcel", "id", "a\"b\\").Key);

    private static EntityChange Parcel(int number) => EntityChange.Of("Parcel", "id", $"{number}");
}
