using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;

namespace Eap.SelfChecks.Surveys;

/// <summary>Declares the type <c>Survey</c>: private, with pages of its own. Its organisation is whom it asks.</summary>
public sealed class SurveyType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "Survey";

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations.Type(Name, type => type
        .DisplayedAs("匿名调查").WithSettings(new ContentTypeSettings { Draftable = true, Versionable = true, Securable = true, Description = "向全市或者一个单位的职工问几个问题，只看合计。" })
        .WithSettings(new EapTypeSettings { Visibility = Visibility.Private })
        .WithPart<TitlePart>().WithPart<SurveyPart>());
}
