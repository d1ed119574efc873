using System.Text.Json;
using DataExchange.Federation.Execution.Json;
using DataExchange.Federation.Execution.Merging;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>Reads the <c>data</c> of a response into the parts of the flight that asked for it. What does not fit is noted with the part.</summary>
internal sealed class DataReader(MergedResult merged, ObjectReader objects)
{
    /// <summary>Reads the value that the cursor stands at.</summary>
    public void Read(ref JsonCursor cursor, Flight flight)
    {
        if (!cursor.IsAt('{'))
        {
            _ = cursor.ReadValue();
        }
        else if (flight.Parts[0].Run.Batch is null)
        {
            ReadRoot(ref cursor, flight.Parts[0]);
        }
        else
        {
            ReadParts(ref cursor, flight);
        }
    }

    /// <summary>Refuses a response that says two things: it is none, like one that is no JSON.</summary>
    public static void ThrowIfRepeated(bool isRepeated)
    {
        if (isRepeated)
        {
            throw new JsonException();
        }
    }

    private void ReadRoot(ref JsonCursor cursor, FlightPart part)
    {
        var mark = objects.Mark();
        objects.ReadObject(ref cursor, part.Run.Fetch.Shape, merged.Root);
        part.IsRead = true;
        part.Fault = objects.Fault;
        if (part.Fault != ReadFault.None)
        {
            objects.UndoTo(mark);
        }
    }

    private void ReadParts(ref JsonCursor cursor, Flight flight)
    {
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, '}'); isFirst = false)
        {
            var question = Find(cursor.ReadName(), flight);
            ThrowIfRepeated(question is not null && question.Parts[0].IsRead);
            if (question is null || !cursor.IsAt('['))
            {
                _ = cursor.ReadValue();
            }
            else
            {
                ReadEntities(ref cursor, question);
            }
        }
    }

    private static EntityQuestion? Find(ReadOnlySpan<byte> name, Flight flight)
    {
        if (flight.IsPlain)
        {
            return name.SequenceEqual("_entities"u8) ? flight.Questions[0] : null;
        }

        foreach (var question in flight.Questions)
        {
            if (name.SequenceEqual(question.Name))
            {
                return question;
            }
        }

        return null;
    }

    private void ReadEntities(ref JsonCursor cursor, EntityQuestion question)
    {
        var begin = objects.Mark();
        var count = 0;
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, ']'); isFirst = false)
        {
            if (count >= question.Count)
            {
                _ = cursor.ReadValue();
            }
            else if (question.Parts.Count == 1)
            {
                ReadEntity(ref cursor, question.Parts[0], count);
            }
            else
            {
                ReadShared(ref cursor, question, count);
            }

            count++;
        }

        foreach (var part in question.Parts)
        {
            part.IsRead = true;
            part.IsComplete = count == question.Count;
            part.Fault = part.IsComplete ? ReadFault.None : ReadFault.WrongCount;
        }

        if (count != question.Count)
        {
            objects.UndoTo(begin);
        }
    }

    // Each part reads the entity for itself: it has its own cells for it.
    private void ReadShared(ref JsonCursor cursor, EntityQuestion question, int place)
    {
        var start = cursor;
        foreach (var part in question.Parts)
        {
            if (question.EntityAt(part, place) is >= 0 and var index)
            {
                cursor = start;
                ReadEntity(ref cursor, part, index);
            }
        }
    }

    private void ReadEntity(ref JsonCursor cursor, FlightPart part, int index)
    {
        switch (cursor.Peek())
        {
            case (byte)'{':
                ReadObject(ref cursor, part, index);
                break;
            case (byte)'n':
                part.AddNull(index);
                _ = cursor.ReadValue();
                break;
            default:
                part.AddFaulty(index, ReadFault.WrongType);
                _ = cursor.ReadValue();
                break;
        }
    }

    private void ReadObject(ref JsonCursor cursor, FlightPart part, int index)
    {
        var batch = part.Run.Batch!;
        var fetch = part.Run.Fetch;
        var block = batch.Target(batch.FirstTarget(part.Start + index)).Block;
        var mark = objects.Mark();
        objects.ReadObject(ref cursor, fetch.Shape, block, fetch.Representations![merged.Cells[block].Start], block);
        if (objects.Fault != ReadFault.None)
        {
            part.AddFaulty(index, objects.Fault);
            objects.UndoTo(mark);
        }
    }
}
