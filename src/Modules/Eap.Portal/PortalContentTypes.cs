using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Portal.Hotlines;

namespace Eap.Portal;

/// <summary>The portal's content types.</summary>
internal sealed class PortalContentTypes : ContentDeclaration
{
    public override int Version => 1;

    public override void Declare(ContentDeclarations declarations) => declarations
        .Type(HotlineDirectory.ContentType, type => type.DisplayedAs("求助热线").Editorial("公开页面上的求助电话，按此刻能否接听排列。")
            .WithPart<TitlePart>().WithPart<HotlinePart>());
}
