using Eap.Applications.Answers;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Time;

namespace Eap.Applications.Portal;

/// <summary>Makes the page on which the answers are checked.</summary>
public sealed class CheckPages(SiteDbContext db, ContentEditor editor, ApplicationChecks checks, AnswerReader answers, OrganizationDirectory organizations, IdGenerator ids, SiteClock clock)
{
    /// <summary>The page.</summary>
    /// <param name="record">Where the application stands.</param>
    /// <param name="item">Its newest version.</param>
    /// <param name="form">Its form.</param>
    /// <param name="refused">What the submission itself said; empty before it was tried.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CheckPage> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, IReadOnlyList<Finding> refused, CancellationToken cancellationToken)
    {
        var input = new EditorInput();
        await editor.BindAsync(item.Copy(), form.Type, FieldAccess.ReadOnly, input, publishing: true, cancellationToken);
        var found = await checks.FindAsync(new ApplicationCheck(db, item, form.Type, record, clock.UtcNow), cancellationToken);
        return new CheckPage
        {
            Form = form, Record = record, Item = item, Token = ids.Next(), Groups = await answers.ReadAsync(item, form.Type, cancellationToken),
            Organization = (await organizations.FindAsync(record.OrganizationId, cancellationToken))?.Name ?? "",
            Findings = [.. refused.Concat(input.Errors.Select(error => new Finding(FindingSeverity.Error, error.Field, error.Message))).Concat(found).Distinct().OrderBy(finding => finding.Severity)],
        };
    }
}
