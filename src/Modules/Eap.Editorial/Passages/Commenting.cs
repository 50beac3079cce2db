using Eap.Contents.Management;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Passages;

/// <summary>
/// Comments on passages: a reviewer says something while the text is under review, its author answers, a reviewer finds it settled. Each
/// answers with a refusal in Chinese, or null when it was done.
/// </summary>
public sealed class Commenting(UnitOfWork work, CommentRights rights, ICurrentUser user, IStringLocalizer<Commenting> T)
{
    /// <summary>A reviewer comments on the words of a passage.</summary>
    public Task<string?> CommentAsync(string contentItemId, int place, string? quote, string? text, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var item = await unit.Get<IContentManager>().GetAsync(contentItemId, VersionOptions.Latest, cancellationToken);
        if (item is null || !await rights.MayReviewAsync(item, cancellationToken)) return T["只有审核人可以写批注；作者可以在批注下面答复。"];
        if ((await unit.Get<ManuscriptStore>().LoadAsync(contentItemId, cancellationToken)).Stage is null) return T["稿件不在审核中，现在不用批注。"];
        var (words, said) = (MultiLine.Clean(quote).Trim(), MultiLine.Clean(text).Trim());
        if (Bad(said, T["批注"]) is { } bad) return bad;
        var passages = await unit.Get<PassageReader>().PassagesAsync(item, cancellationToken);
        if (passages.FirstOrDefault(found => found.Place == place) is not { } passage) return T["没有找到这一段，请刷新后再试。"];
        // Words that are not there mean the whole paragraph.
        var plain = PassageFinder.Words(words);
        if (plain.Length == 0 || !PassageFinder.Words(passage.Text).Contains(plain, StringComparison.Ordinal)) words = passage.Text;
        unit.Db.Add(new PassageComment
        {
            CommentId = unit.Get<IdGenerator>().Next(), ContentItemId = contentItemId, VersionId = item.ContentItemVersionId, Place = place, Text = said,
            Quote = BoundedText.Cut(words, PassageComment.MaxLength),
            AuthorId = user.UserId ?? "", AuthorName = await unit.Get<Persons>().NameAsync(cancellationToken), CreatedUtc = unit.Get<SiteClock>().UtcNow,
        });
        unit.Get<AuditTrail>().Record("Editorial", "Commented", $"批注：{item.DisplayText}", contentItemId, item.OrganizationId);
        return null;
    }, cancellationToken);

    /// <summary>The author answers.</summary>
    public Task<string?> AnswerAsync(string contentItemId, string commentId, string? text, CancellationToken cancellationToken) => ChangeAsync(contentItemId, commentId, async (unit, item, comment) =>
    {
        if (!await rights.MayAnswerAsync(item, cancellationToken)) return T["由作者来答复。"];
        var said = MultiLine.Clean(text).Trim();
        if (Bad(said, T["答复"]) is { } bad) return bad;
        (comment.Answer, comment.AnsweredBy, comment.AnsweredByName, comment.AnsweredUtc) = (said, user.UserId, await unit.Get<Persons>().NameAsync(cancellationToken), unit.Get<SiteClock>().UtcNow);
        unit.Get<AuditTrail>().Record("Editorial", "Answered", $"答复批注：{item.DisplayText}", contentItemId, item.OrganizationId);
        return null;
    }, cancellationToken);

    /// <summary>A reviewer finds an answered comment settled.</summary>
    public Task<string?> SettleAsync(string contentItemId, string commentId, CancellationToken cancellationToken) => ChangeAsync(contentItemId, commentId, async (unit, item, comment) =>
    {
        if (!await rights.MayReviewAsync(item, cancellationToken)) return T["由审核人来确认。"];
        if (comment.Answer is null) return T["作者还没有答复，不能确认解决。"];
        (comment.SettledByName, comment.SettledUtc) = (await unit.Get<Persons>().NameAsync(cancellationToken), unit.Get<SiteClock>().UtcNow);
        unit.Get<AuditTrail>().Record("Editorial", "Settled", $"批注已解决：{item.DisplayText}", contentItemId, item.OrganizationId);
        return null;
    }, cancellationToken);

    private Task<string?> ChangeAsync(string contentItemId, string commentId, Func<UnitScope, ContentItem, PassageComment, Task<string?>> change, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var item = await unit.Get<IContentManager>().GetAsync(contentItemId, VersionOptions.Latest, cancellationToken);
        var comment = await unit.Db.Set<PassageComment>().AsTracking().FirstOrDefaultAsync(row => row.CommentId == commentId && row.ContentItemId == contentItemId, cancellationToken);
        if (item is null || comment is null) return T["没有找到这条批注。"];
        return comment.SettledUtc is null ? await change(unit, item, comment) : T["这条批注已经解决了。"];
    }, cancellationToken);

    private string? Bad(string text, string what) =>
        text.Length == 0 ? T["请写下{0}。", what].Value : text.Length > PassageComment.MaxLength ? T["{0}最多 {1} 个字。", what, PassageComment.MaxLength].Value : null;
}
