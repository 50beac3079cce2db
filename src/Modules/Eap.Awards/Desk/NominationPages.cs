using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Access;
using Eap.Media.Attachments;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Desk;

/// <summary>Makes the pages of nominations, for whoever carries their programme.</summary>
public sealed class NominationPages(SiteDbContext db, ProgrammeDoor programmes, NominationDoor door, ContentAccess contents, AttachmentDirectory attachments, IPriorHonours honours)
{
    private const int PageSize = 50;
    private static readonly List<NominationStage> Over = [NominationStage.Announced, NominationStage.Revoked, .. NominationProcess.Ended];

    /// <summary>The list; always the same number of queries. Null when there is no such programme for the person.</summary>
    public async Task<NominationList?> ListAsync(string programmeItemId, NominationQuery query, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programmeItemId, cancellationToken) is not { } programme) return null;
        var page = Math.Clamp(query.PageNumber, 1, 1000);
        var filed = await db.Set<Nomination>().AsNoTracking().Where(row => row.ProgrammeItemId == programmeItemId).Select(row => row.ContentItemId).ToListAsync(cancellationToken);
        List<string> own = [.. await door.OwnSideAsync(filed, cancellationToken)];
        var all = db.Set<Nomination>().AsNoTracking().Where(row => row.ProgrammeItemId == programmeItemId && !own.Contains(row.ContentItemId));
        var counts = await all.GroupBy(row => row.Stage).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var unions = await db.Set<Organization>().AsNoTracking().Where(union => all.Any(row => row.OrganizationId == union.OrganizationId)).OrderBy(union => union.Path).ToListAsync(cancellationToken);
        var found = Filter(all, query).OrderBy(row => row.FiledUtc).ThenBy(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize + 1);
        var rows = await found.Join(db.Set<Organization>().AsNoTracking(), row => row.OrganizationId, union => union.OrganizationId, (row, union) => new { Nomination = row, union.Name })
            .OrderBy(row => row.Nomination.FiledUtc).ThenBy(row => row.Nomination.Id).ToListAsync(cancellationToken);
        var (ids, names) = (rows.ConvertAll(row => row.Nomination.ContentItemId), rows.ConvertAll(row => row.Nomination.NameKey));
        var opinions = (await db.Set<ConsultationOpinion>().AsNoTracking().Where(row => ids.Contains(row.ContentItemId)).Select(row => new { row.ContentItemId, row.Verdict }).ToListAsync(cancellationToken)).ToLookup(row => row.ContentItemId, row => row.Verdict);
        var same = (await all.Where(row => names.Contains(row.NameKey) && row.Kind != NomineeKind.Unit && !Over.Contains(row.Stage)).Select(row => new { row.Kind, row.NameKey, row.ContentItemId }).ToListAsync(cancellationToken)).ToLookup(row => (row.Kind, row.NameKey), row => row.ContentItemId);
        return new NominationList(programme, query, [.. rows.Take(PageSize).Select(row => new NominationRow(
            row.Nomination, row.Name, opinions[row.Nomination.ContentItemId].Count(), opinions[row.Nomination.ContentItemId].Count(verdict => verdict == OpinionVerdict.Waiting), opinions[row.Nomination.ContentItemId].Count(verdict => verdict == OpinionVerdict.Disagrees),
            same[(row.Nomination.Kind, row.Nomination.NameKey)].Any(other => other != row.Nomination.ContentItemId)))], rows.Count > PageSize, counts, unions);
    }

    /// <summary>One nomination; null when there is none for the person.</summary>
    public async Task<NominationPage?> FindAsync(string programmeItemId, string contentItemId, CancellationToken cancellationToken, OpinionForm? typed = null)
    {
        if (await door.FindAsync(programmeItemId, contentItemId, cancellationToken) is not var (programme, nomination) || programme.Category(nomination.Category) is not { } category) return null;
        var namesakes = nomination.Kind == NomineeKind.Unit ? [] : await db.Set<Nomination>().AsNoTracking().Where(row => row.ProgrammeItemId == programmeItemId && row.Kind == nomination.Kind && row.NameKey == nomination.NameKey && row.Id != nomination.Id && !Over.Contains(row.Stage)).OrderBy(row => row.Id).Take(PageSize).ToListAsync(cancellationToken);
        var own = await door.OwnSideAsync(namesakes.ConvertAll(row => row.ContentItemId), cancellationToken);
        var item = await (await contents.PrivateAsync(category.Form, cancellationToken, nameof(Permissions.ManageAwards))).FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken);
        var record = await db.Set<ApplicationRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken);
        var keys = await db.Set<NominationKey>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).Select(row => row.Key).ToListAsync(cancellationToken);
        return new NominationPage
        {
            Programme = programme, Category = category, Nomination = nomination, ReceiptNumber = record?.ReceiptNumber, Typed = typed,
            Union = await db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == nomination.OrganizationId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken) ?? "",
            Filing = item is null ? new NominationFiling() : NominationFiling.Of(item, category), Opinions = await OpinionsAsync(contentItemId, cancellationToken), Honours = await honours.OfAsync(db, keys, cancellationToken),
            Consent = await db.Set<NominationConsent>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken),
            Namesakes = [.. namesakes.Where(row => !own.Contains(row.ContentItemId))],
            Invitations = await db.Set<OpinionInvitation>().AsNoTracking().Where(row => db.Set<ConsultationOpinion>().Any(opinion => opinion.OpinionId == row.OpinionId && opinion.ContentItemId == contentItemId)).ToDictionaryAsync(row => row.OpinionId, cancellationToken),
            MayEnd = record?.Status == ApplicationStatus.Accepted && !NominationProcess.IsOver(nomination.Stage),
        };
    }

    private static IQueryable<Nomination> Filter(IQueryable<Nomination> rows, NominationQuery query)
    {
        if (!string.IsNullOrEmpty(query.Category)) rows = rows.Where(row => row.Category == query.Category);
        if (query.OnlyStage is { } stage) rows = rows.Where(row => row.Stage == stage);
        else if (query.Stage != NominationQuery.All) rows = rows.Where(row => !Over.Contains(row.Stage));
        if (query.OnlyConsent is { } consent) rows = rows.Where(row => row.Consent == consent);
        if (!string.IsNullOrEmpty(query.Org)) rows = rows.Where(row => row.OrganizationId == query.Org);
        if (PlainInput.Clean(query.Q) is { IsEmpty: false } words) rows = rows.Where(row => row.NomineeName.Contains(words.Value) || row.UnitName.Contains(words.Value));
        return rows;
    }

    private async Task<IReadOnlyList<(ConsultationOpinion, AttachmentFile?)>> OpinionsAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var opinions = await db.Set<ConsultationOpinion>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var files = (await attachments.FilesAsync([.. opinions.Select(row => row.AttachmentId).OfType<string>()], cancellationToken)).ToDictionary(file => file.AttachmentId);
        return [.. opinions.Select(row => (row, row.AttachmentId is { } id && files.TryGetValue(id, out var file) ? AttachmentFile.Of(file) : null))];
    }
}
