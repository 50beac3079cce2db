using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>Writes down what happened to a claim: its history, the audit trail, and for the unit its timeline with a message. Inside the caller's transaction.</summary>
public sealed class SubsidyLog(UnitScope unit, ApplicationMoves applications, ApplicationMessages messages, AuditTrail audit, ICurrentUser user, SiteClock clock, IStringLocalizer<SubsidyLog> T)
{
    /// <summary>A line the unit reads as well.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="name">Name in the audit trail.</param>
    /// <param name="title">One line, in Chinese.</param>
    /// <param name="text">More; empty for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="who">Whose step it is; null: the city's.</param>
    public async Task TellAsync(SubsidyClaim claim, string name, string title, string text, CancellationToken cancellationToken, string? who = null)
    {
        Note(claim, name, text.Length == 0 ? title : $"{title}：{text}");
        var record = await unit.Db.Set<ApplicationRecord>().AsTracking().FirstOrDefaultAsync(row => row.ContentItemId == claim.ApplicationItemId, cancellationToken);
        if (record is null) return;
        applications.Tell(unit, record, new MoveNote(title, who ?? T["市总工会"].Value, text));
        await messages.TellUnitAsync(unit, record, title, T["补助有新的进展"], cancellationToken);
    }

    /// <summary>A line of the history and of the audit trail.</summary>
    public void Note(SubsidyClaim claim, string name, string words, bool isDecision = false)
    {
        Entry(claim.ApplicationItemId, words, isDecision);
        audit.Record("Subsidy", name, words, claim.ApplicationItemId, claim.OrganizationId);
    }

    /// <summary>A line of the history alone, of what the audit trail has already.</summary>
    public void Entry(string applicationItemId, string words, bool isDecision) => unit.Db.Add(new SubsidyEntry
    {
        ApplicationItemId = applicationItemId, OccurredUtc = clock.UtcNow, Words = words.Length > 1500 ? words[..1500] : words, ByUserId = user.UserId, ByName = user.UserName, IsDecision = isDecision,
    });
}
