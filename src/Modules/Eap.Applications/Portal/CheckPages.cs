using Eap.Applications.Answers;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Time;

namespace Eap.Applications.Portal;

/// <summary>Makes the page on which the answers are checked.</summary>
public sealed class CheckPages(SiteDbContext db, ContentEditor editor, ApplicationChecks checks, AnswerReader answers, OrganizationDirectory organizations, IContentManager contents, IdGenerator ids, SiteClock clock)
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
        // What the field itself says is enough: a rule has nothing to add to an answer that is missing.
        var wrong = input.Errors.Select(error => error.Field).ToHashSet();
        var found = (await FindAsync(record, item, form, cancellationToken)).Concat(refused).Where(finding => finding.Field is null || !wrong.Contains(finding.Field));
        return new CheckPage
        {
            Form = form, Record = record, Item = item, Token = ids.Next(), Groups = await answers.ReadAsync(item, form.Type, cancellationToken),
            Organization = (await organizations.FindAsync(record.OrganizationId, cancellationToken))?.Name ?? "",
            Findings = [.. input.Errors.Select(error => new Finding(FindingSeverity.Error, error.Field, error.Message)).Concat(found).Distinct().OrderBy(finding => finding.Severity)],
            Correction = await Correction.FindAsync(db, contents, record, item, form.Type, cancellationToken),
        };
    }

    /// <summary>What the rules say against answers that are given, so that it is said where they are typed and not only at the end. Questions still open are left for the end.</summary>
    public async Task<IReadOnlyList<ContentError>> AnsweredWrongAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, EditorInput input, CancellationToken cancellationToken)
    {
        var given = answers.Texts(item, form.Type);
        return [.. (await FindAsync(record, item, form, cancellationToken)).Where(finding => finding is { Severity: FindingSeverity.Error, Field: { } field } && given.GetValueOrDefault(field) is { Length: > 0 } && input.For(field).Count == 0)
            .Select(finding => new ContentError(finding.Field!, finding.Message))];
    }

    private Task<IReadOnlyList<Finding>> FindAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, CancellationToken cancellationToken) =>
        checks.FindAsync(new ApplicationCheck(db, item, form.Type, record, clock.UtcNow), cancellationToken);
}
