using System.Collections.Immutable;
using System.Numerics;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>The deferred fragments of the objects of one answer: which there are, which the client has been told of, which are still to come.</summary>
internal sealed class DeferredRegister(ImmutableArray<DeferredFragment> fragments)
{
    private readonly Dictionary<(int Part, string Path), DeferredInstance> _instances = [];
    private readonly List<DeferredInstance> _order = [];
    private readonly List<DeferredInstance> _announced = [];
    private int _ids;

    /// <summary>How many are still to be delivered.</summary>
    public int Open { get; private set; }

    /// <summary>Those of a part that the client waits for.</summary>
    public List<DeferredInstance> Pending(int part) => [.. _order.Where(i => i.Part == part && i.State == DeferredState.Pending)];

    /// <summary>Those that the client has not been told of, in the order in which they came to be pending; they count as told then.</summary>
    public ImmutableArray<DeferredInstance> TakeAnnounced()
    {
        ImmutableArray<DeferredInstance> taken = [.. _announced];
        _announced.Clear();
        return taken;
    }

    /// <summary>Notes an object and the parts that have more of it.</summary>
    public void Add(DeferredPlace place, ulong parts)
    {
        for (; parts != 0; parts &= parts - 1)
        {
            var instance = Find(BitOperations.TrailingZeroCount(parts), place.Path);
            if (instance.IsOpen)
            {
                instance.Places.Add(place);
            }
        }
    }

    /// <summary>Ends a fragment; those inside of it are pending now, or have failed with it.</summary>
    public void End(DeferredInstance instance, bool isDelivered)
    {
        // Without recursion: fragments can be inside of each other as often as there are parts.
        var ending = new Stack<DeferredInstance>([instance]);
        while (ending.TryPop(out var next))
        {
            next.End(isDelivered);
            Open--;
            foreach (var inner in next.Inner.Where(i => i.State == DeferredState.Waiting))
            {
                if (isDelivered)
                {
                    Announce(inner);
                }
                else
                {
                    ending.Push(inner);
                }
            }
        }
    }

    private DeferredInstance Find(int part, PathEntry[] place)
    {
        var fragment = fragments[part - 1];
        var path = place[..PathPrefix.Length(place, fragment.Path.Length)];
        var key = (part, PathPrefix.Text(path));
        if (_instances.TryGetValue(key, out var known))
        {
            return known;
        }

        var parent = Enclosing(fragment.Parent, path);
        var instance = new DeferredInstance(part, fragment.Label, path, parent);
        _instances[key] = instance;
        _order.Add(instance);
        Open++;
        if (parent is null || parent.State == DeferredState.Delivered)
        {
            Announce(instance);
        }
        else if (parent.State == DeferredState.Failed)
        {
            End(instance, isDelivered: false);
        }
        else
        {
            parent.Inner.Add(instance);
        }

        return instance;
    }

    // A fragment that has nothing of its own to deliver has no instance; then what it is inside of counts.
    private DeferredInstance? Enclosing(int part, PathEntry[] path)
    {
        for (; part > 0; part = fragments[part - 1].Parent)
        {
            var length = PathPrefix.Length(path, fragments[part - 1].Path.Length);
            if (_instances.TryGetValue((part, PathPrefix.Text(path.Take(length))), out var enclosing))
            {
                return enclosing;
            }
        }

        return null;
    }

    private void Announce(DeferredInstance instance)
    {
        instance.Announce(_ids++);
        _announced.Add(instance);
    }
}
