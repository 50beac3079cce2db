using Eap.Contents.Model;
using Eap.Contents.Protection;

namespace Eap.Experts.Profiles;

/// <summary>Decrypts contacts. Whoever calls it has checked the permission and writes the audit line.</summary>
public sealed class ExpertContactReader(FieldProtector protector)
{
    /// <summary>The contacts of a profile.</summary>
    public ExpertContacts Read(ContentItem expert)
    {
        var part = expert.GetOrCreate<ExpertPart>();
        return new ExpertContacts(protector.Reveal(part.Email), protector.Reveal(part.Phone));
    }
}
