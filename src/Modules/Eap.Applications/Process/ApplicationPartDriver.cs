using Eap.Contents.Editing;

namespace Eap.Applications.Process;

/// <summary>The part is kept by the site; nobody edits it.</summary>
internal sealed class ApplicationPartDriver : ContentPartDriver<ApplicationPart>
{
    public override string Label => "申报";
}
