using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Nodes;

/// <summary>The numbers this node knows of what all nodes keep in memory. Rows, not messages: a node that was cut off for an hour catches up with one query.</summary>
public sealed class MemoryVersions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _known = [];

    /// <summary>Counts a change, in its transaction; other nodes see it at their next tick. This node has forgotten by itself.</summary>
    public async Task ChangedAsync(UnitScope unit, string name, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var number = (await unit.Db.Database.SqlQuery<long>($"""
            INSERT INTO "MemoryVersion" ("Name", "Number") VALUES ({name}, 1)
            ON CONFLICT ("Name") DO UPDATE SET "Number" = "MemoryVersion"."Number" + 1 RETURNING "Number" AS "Value"
            """).ToListAsync(cancellationToken))[0];
        unit.AfterCommit(() => Follow(name, number));
    }

    /// <summary>True when the number is not the one this node knows.</summary>
    internal bool IsNews(MemoryVersion row)
    {
        lock (_lock) return _known.GetValueOrDefault(row.Name) != row.Number;
    }

    /// <summary>This node has forgotten what was before that number.</summary>
    internal void Know(MemoryVersion row)
    {
        lock (_lock) _known[row.Name] = row.Number;
    }

    // Only where nothing came in between: a change of another node is still to be followed.
    private void Follow(string name, long number)
    {
        lock (_lock)
            if (_known.GetValueOrDefault(name) == number - 1) _known[name] = number;
    }
}
