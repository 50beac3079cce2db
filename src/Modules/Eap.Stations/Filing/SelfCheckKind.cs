using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Stations.Acceptance;

namespace Eap.Stations.Filing;

/// <summary>The self-assessment in the form editor: it comes with the form of acceptance and is added to no other; its name and hint can be changed.</summary>
internal sealed class SelfCheckKind : FieldKind<SelfCheckFieldSettings>
{
    public override string Name => "self-check";

    public override string Title => "自评表";

    public override string About => "本市标准的检查项，一项一项填";

    public override string FieldName => nameof(SelfCheckField);

    public override bool IsFor(ContentTypeDefinition type) => false;

    // Whether it is whole the rules of the filing say.
    public override ValueTask<IReadOnlyList<KindInput>> InputsAsync(CancellationToken cancellationToken) => new([Hint]);
}
