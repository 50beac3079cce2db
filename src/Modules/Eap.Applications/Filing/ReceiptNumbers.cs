using System.Globalization;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>Gives out receipt numbers: one statement, in the submission's transaction, so that none is given twice and none is lost.</summary>
public static class ReceiptNumbers
{
    /// <summary>The next number: <c>JZ-2026-0042</c>.</summary>
    public static Task<string> NextAsync(UnitScope unit, string code, int year, CancellationToken cancellationToken) => NextAsync(unit, code, code, year, cancellationToken);

    /// <summary>The next number of a counter of its own, so that numbers that begin alike do not share one.</summary>
    public static async Task<string> NextAsync(UnitScope unit, string counter, string code, int year, CancellationToken cancellationToken, int digits = 4)
    {
        unit.EnsureActive();
        var last = await unit.Db.Database.SqlQuery<int>($"""
            INSERT INTO "ReceiptCounter" ("Code", "Year", "Last") VALUES ({counter}, {year}, 1)
            ON CONFLICT ("Code", "Year") DO UPDATE SET "Last" = "ReceiptCounter"."Last" + 1 RETURNING "Last" AS "Value"
            """).ToListAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{code}-{year}-{last[0].ToString($"D{digits}", CultureInfo.InvariantCulture)}");
    }
}
