using Eap.Applications.Answers;
using Eap.Applications.Process;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Workflows.Review;

namespace Eap.Applications.Desk;

/// <summary>Shows an application on the page of its task, with the way to the desk.</summary>
internal sealed class ApplicationSubject(FormDefinitions definitions, AnswerReader answers) : IReviewSubject
{
    public string ContentType => "";

    public bool Shows(ContentItem item) => item.Has<ApplicationPart>();

    public async Task<DisplayBlock> BuildAsync(ReviewTask task, ContentItem item, CancellationToken cancellationToken)
    {
        var type = await definitions.ForAsync(item, cancellationToken);
        return new DisplayBlock("ApplicationSubject", new ApplicationSubjectView(item.ContentItemId, type is null ? [] : await answers.ReadAsync(item, type, cancellationToken)));
    }
}
