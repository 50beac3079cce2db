using Eap.Applications.Answers;
using Eap.Awards.Desk;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Makes the 推荐审批表 of a nomination: everything that was filed and is not protected, in the order of the form, what each body asked for its opinion said, and what the naming bodies signed.</summary>
public sealed class ApprovalSheets(SiteDbContext db, NominationPages nominations, NamingBodies bodies, ContentAccess contents, FormDefinitions definitions, AnswerReader answers)
{
    // What the unit thinks of it stands beside its seal.
    private const string Opinion = "Opinion";

    /// <summary>The sheet; null when there is no such nomination for the person.</summary>
    public async Task<ApprovalSheet?> FindAsync(string programmeItemId, string contentItemId, int copies, CancellationToken cancellationToken)
    {
        if (await nominations.FindAsync(programmeItemId, contentItemId, cancellationToken) is not { } page) return null;
        var groups = await FiledAsync(page, cancellationToken);
        return new ApprovalSheet(page, await bodies.OfAsync(page.Programme.Part, cancellationToken), await db.Set<BodyDecision>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).ToDictionaryAsync(row => row.BodyId, cancellationToken), copies)
        {
            Groups = [.. groups.Select(group => new AnswerGroup(group.Step, [.. group.Rows.Where(row => !IsOpinion(row, page))])).Where(group => group.Rows.Count > 0)],
            UnitOpinion = groups.SelectMany(group => group.Rows).FirstOrDefault(row => IsOpinion(row, page))?.Text ?? "", Asked = Asked(page),
        };
    }

    private static bool IsOpinion(AnswerRow row, NominationPage page) => row.Name == $"{page.Category.Form}.{Opinion}";

    // A body that was not written to yet has its room on the paper as well.
    private static IReadOnlyList<AskedOpinion> Asked(NominationPage page)
    {
        var known = page.Opinions.Select(row => row.Opinion).ToList();
        var still = page.Programme.Part.Path.Consultation ? Consultation.Asked(page.Category, page.Nomination.Facts).Where(rule => known.TrueForAll(row => row.Code != rule.Code)).Select(rule => new AskedOpinion(rule.Body, null)) : [];
        return [.. known.Select(row => new AskedOpinion(row.Body, row.Verdict == OpinionVerdict.Waiting ? null : row)), .. still];
    }

    private async Task<IReadOnlyList<AnswerGroup>> FiledAsync(NominationPage page, CancellationToken cancellationToken)
    {
        var items = await contents.PrivateAsync(page.Category.Form, cancellationToken, nameof(Permissions.ManageAwards));
        if (await items.FirstOrDefaultAsync(row => row.ContentItemId == page.Nomination.ContentItemId, cancellationToken) is not { } item || await definitions.ForAsync(item, cancellationToken) is not { } type) return [];
        var open = Open(type);
        return [.. (await answers.ReadAsync(item, type, cancellationToken)).Select(group => new AnswerGroup(group.Step, [.. group.Rows.Where(row => open.Contains(row.Name)).Select(OnPaper)])).Where(group => group.Rows.Count > 0)];
    }

    private static HashSet<string> Open(ContentTypeDefinition type) => [.. type.Parts.SelectMany(part => part.Fields.Where(field => !field.IsProtected).Select(field => $"{part.Name}.{field.Name}"))];

    // Paper has no links: a file stands there by its name; a table stays one.
    private static AnswerRow OnPaper(AnswerRow row) => row.Block switch
    {
        { Model: IReadOnlyList<AttachmentFile> files } => row with { Text = string.Join('\n', files.Select(file => file.Name)), Block = null },
        { Template: "TableField.Detail" } => row,
        _ => row with { Block = null },
    };
}
