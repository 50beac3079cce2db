using System.Text.Json;
using Eap.Applications.Filing;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Numbers;

/// <summary>Gives out numbers and revokes them, inside the caller's transaction: a decision and its number stand together or not at all. The caller has asked whether the person may.</summary>
public sealed class NumberIssuing(UnitScope unit, AuditTrail audit, SiteClock clock, IStringLocalizer<NumberIssuing> T)
{
    private const int LongestReason = 500;

    /// <summary>The next number of the series and of this year in the city; none is left out, none given twice.</summary>
    public async Task<IssuedNumber> IssueAsync(NumberRequest request, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var series = NumberText.Normalize(request.Series);
        if (series.Length is 0 or > 24) throw new ArgumentException("A series has 1 to 24 characters.", nameof(request));
        var number = await ReceiptNumbers.NextAsync(unit, NumberSeries.CounterOf(series), series, today.Year, cancellationToken, request.Digits);
        var row = new IssuedNumber
        {
            Number = number, Kind = request.Kind, Title = request.Title, HolderName = request.HolderName, OrganizationId = request.OrganizationId, SubjectItemId = request.SubjectItemId,
            IssuedOn = today, ByName = request.ByName, DetailsJson = JsonSerializer.Serialize(request.Details, JOptions.Default),
        };
        unit.Db.Add(row);
        audit.Record("Number", "Issued", T["发出编号 {0}：{1}", number, request.Title], number, request.OrganizationId);
        return row;
    }

    /// <summary>Revokes a number; null when it is revoked, else why not, in Chinese.</summary>
    public async Task<string?> RevokeAsync(string number, string? reason, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var words = Eap.Platform.Text.PlainInput.Clean(reason).Value;
        if (words.Length == 0) return T["请写明撤销的原因，核验页会照实显示。"];
        if (words.Length > LongestReason) return T["原因请写在 {0} 个字以内。", LongestReason];
        var row = await unit.Db.Set<IssuedNumber>().AsTracking().FirstOrDefaultAsync(found => found.Number == number, cancellationToken);
        if (row is null) return T["没有发过这个编号。"];
        if (row.RevokedUtc is not null) return T["这个编号已经撤销。"];
        (row.RevokedUtc, row.RevokeReason) = (clock.UtcNow, words);
        audit.Record("Number", "Revoked", T["撤销编号 {0}：{1}", number, words], number, row.OrganizationId);
        return null;
    }
}
