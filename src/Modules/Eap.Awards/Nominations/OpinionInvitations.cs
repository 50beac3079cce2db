using Eap.Applications.Filing;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Links for bodies that are asked: made by the desk, which hands them on by its own ways; answered once, with the stamped sheet, before they end.</summary>
public sealed class OpinionInvitations(UnitOfWork work, SiteDbContext db, OpinionSheets sheets, SiteClock clock, IStringLocalizer<OpinionInvitations> T)
{
    /// <summary>How long a link opens.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(15);

    /// <summary>Makes a link, and an earlier one void; its token, shown once, or why not; both null when no such body was asked. The caller has asked whether the person may.</summary>
    public Task<(string? Token, string? Problem)> InviteAsync(string contentItemId, string? code, CancellationToken cancellationToken) => work.RunAsync<(string?, string?)>(async unit =>
    {
        if (await unit.Db.Set<ConsultationOpinion>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.Code == code, cancellationToken) is not { } opinion) return (null, null);
        if (await unit.Get<NominationMoves>().FindAsync(contentItemId, cancellationToken) is not { Stage: NominationStage.FormalCheck } nomination) return (null, T["这份推荐现在不征求意见。"]);
        if (opinion.Verdict != OpinionVerdict.Waiting) return (null, T["{0}的意见已经登记。", opinion.Body]);
        var (token, name) = (ConsentLink.Create(), await unit.Get<Officer>().NameAsync(cancellationToken));
        var link = await unit.Db.Set<OpinionInvitation>().AsTracking().FirstOrDefaultAsync(row => row.OpinionId == opinion.OpinionId, cancellationToken);
        if (link is null) unit.Db.Add(link = new OpinionInvitation { OpinionId = opinion.OpinionId, TokenHash = "", ByName = "" });
        (link.TokenHash, link.ByName, link.ExpiresUtc) = (ConsentLink.Hash(token)!, name, clock.UtcNow + Lasts);
        unit.Get<AuditTrail>().Record("Award", "OpinionInvited", T["开出征求意见的链接：{0}（{1}）", opinion.Body, nomination.AuditName], contentItemId, nomination.OrganizationId);
        return (token, null);
    }, cancellationToken);

    /// <summary>What a token opens; null when there is no such link.</summary>
    public async Task<OpinionAsked?> FindAsync(string token, CancellationToken cancellationToken) => ConsentLink.Hash(token) is not { } hash ? null : await (
        from link in db.Set<OpinionInvitation>().AsNoTracking()
        join opinion in db.Set<ConsultationOpinion>().AsNoTracking() on link.OpinionId equals opinion.OpinionId
        join nomination in db.Set<Nomination>().AsNoTracking() on opinion.ContentItemId equals nomination.ContentItemId
        where link.TokenHash == hash
        select new OpinionAsked(link, opinion, nomination)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Why it takes no answer; null when it does.</summary>
    public string? Refuse(OpinionAsked asked) => asked switch
    {
        { Link.AnsweredUtc: not null } => T["已经答复过了。一个链接只答复一次；要更正，请与市总工会联系。"].Value,
        { Link.ExpiresUtc: var end } when clock.UtcNow >= end => T["链接在 {0} 过期了。请与市总工会联系，另开一个。", clock.FormatTime(end)].Value,
        { Opinion.Verdict: not OpinionVerdict.Waiting } or { Nomination.Stage: not NominationStage.FormalCheck } => T["这份推荐不再征求意见。"].Value,
        _ => null,
    };

    /// <summary>Answers; null when it counts, empty when there is no such link, else why not.</summary>
    /// <param name="token">The token.</param>
    /// <param name="answer">What the body says.</param>
    /// <param name="file">The stamped sheet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> AnswerAsync(string token, OpinionAnswer answer, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } asked) return "";
        if (Refuse(asked) is { } refusal) return refusal;
        if (file is not { Length: > 0 }) return T["请上传盖章的征求意见表。"];
        var taken = await sheets.TakeAsync(asked.Opinion, file, cancellationToken);
        if (taken is { File: null, Refusal: { } bad }) return $"{file.FileName}：{bad.Message}";
        return await work.RunAsync(async unit =>
        {
            var link = await unit.Db.Set<OpinionInvitation>().AsTracking().FirstAsync(row => row.Id == asked.Link.Id, cancellationToken);
            var opinion = await unit.Db.Set<ConsultationOpinion>().AsNoTracking().FirstAsync(row => row.OpinionId == link.OpinionId, cancellationToken);
            var nomination = (await unit.Get<NominationMoves>().FindAsync(opinion.ContentItemId, cancellationToken))!;
            // Between looking and answering somebody else may have answered, or a new link was made.
            if (link.TokenHash != asked.Link.TokenHash) return "";
            if (Refuse(new OpinionAsked(link, opinion, nomination)) is { } late) return late;
            link.AnsweredUtc = clock.UtcNow;
            return await unit.Get<Consultation>().EnterAsync(nomination, opinion.Code, answer, taken.File?.AttachmentId, cancellationToken, by: T["{0}（凭链接）", opinion.Body]);
        }, cancellationToken);
    }
}

/// <summary>What a link is about.</summary>
/// <param name="Link">The link.</param>
/// <param name="Opinion">The opinion.</param>
/// <param name="Nomination">The nomination.</param>
public sealed record OpinionAsked(OpinionInvitation Link, ConsultationOpinion Opinion, Nomination Nomination);
