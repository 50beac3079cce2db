using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Paper;

/// <summary>Makes the paper of what was handed in last, not of what is being corrected. The caller has asked whether the person may see the application.</summary>
public sealed class PaperForms(SiteDbContext db, IContentManager contents, ApplicationForms forms, AnswerReader answers, OrganizationDirectory organizations)
{
    /// <summary>The paper; null when the form asks none or nothing was handed in.</summary>
    public async Task<PaperForm?> FindAsync(ApplicationRecord record, CancellationToken cancellationToken)
    {
        if (record is not { ReceiptNumber: { } number, VersionId: { } versionId } || await contents.GetVersionAsync(versionId, cancellationToken) is not { } item) return null;
        if (await forms.OfAsync(item, cancellationToken) is not { } form || PaperCopies.Of(form.Settings) is not { } copies) return null;
        var handings = await db.Set<ApplicationSubmission>().AsNoTracking().Where(row => row.ContentItemId == record.ContentItemId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var (last, version) = (handings[^1], PaperVersions.Of(handings.Select(row => row.ContentHash)));
        var offices = ApplicationFieldSettings.OfOffices(form.Type);
        return new PaperForm
        {
            Record = record, Form = form, Copies = copies, Code = PaperCode.Of(number, version, last.ContentHash), ContentHash = last.ContentHash, SubmittedUtc = last.SubmittedUtc,
            Groups = await GroupsAsync(item, form.Type, offices, cancellationToken), OfOffices = offices, NamesUnit = ApplicationFieldSettings.NamesUnit(form.Type), Organization = (await organizations.FindAsync(record.OrganizationId, cancellationToken))?.Name ?? "",
        };
    }

    // What an office wrote came after the unit handed in; the unit's own answers stay those of its version.
    private async Task<IReadOnlyList<AnswerGroup>> GroupsAsync(ContentItem handedIn, ContentTypeDefinition type, IReadOnlySet<string> offices, CancellationToken cancellationToken)
    {
        var groups = await answers.ReadAsync(handedIn, type, cancellationToken);
        if (offices.Count == 0 || await contents.GetAsync(handedIn.ContentItemId, VersionOptions.Latest, cancellationToken) is not { } newest) return groups;
        var texts = answers.Texts(newest, type);
        return [.. groups.Select(group => new AnswerGroup(group.Step, [.. group.Rows.Select(row => offices.Contains(row.Name) ? row with { Text = texts.GetValueOrDefault(row.Name) ?? "" } : row)]))];
    }
}
