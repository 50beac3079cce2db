using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Microsoft.AspNetCore.Http;

namespace Eap.Media.Attachments.Fields;

/// <summary>A posted form whose files have been taken.</summary>
/// <param name="Form">The form, with the ids of the files that are there now.</param>
/// <param name="Errors">Why files were not taken, at their fields.</param>
public sealed record ReceivedForm(IFormCollection Form, IReadOnlyList<ContentError> Errors)
{
    /// <summary>For an editor; a new one for each run of a unit of work.</summary>
    public EditorInput ToInput()
    {
        var input = new EditorInput(Form);
        input.Add(Errors);
        return input;
    }
}
