using Eap.Applications.Answers;
using Eap.Awards.Desk;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;

namespace Eap.Awards.Naming;

/// <summary>推荐审批表.</summary>
/// <param name="Page">The nomination.</param>
/// <param name="Bodies">Who names.</param>
/// <param name="Decisions">What they signed, by body.</param>
/// <param name="Copies">How many copies.</param>
public sealed record ApprovalSheet(NominationPage Page, IReadOnlyList<NamingBody> Bodies, IReadOnlyDictionary<string, BodyDecision> Decisions, int Copies)
{
    /// <summary>What was filed and is not protected, as the form asks it; empty where it cannot be read any more.</summary>
    public IReadOnlyList<AnswerGroup> Groups { get; init; } = [];

    /// <summary>单位意见; empty for none.</summary>
    public string UnitOpinion { get; init; } = "";

    /// <summary>Who is asked for an opinion.</summary>
    public IReadOnlyList<AskedOpinion> Asked { get; init; } = [];
}

/// <summary>A body asked about the nominee.</summary>
/// <param name="Body">What it is called.</param>
/// <param name="Opinion">What it wrote; null: nothing yet, there is room for it.</param>
public sealed record AskedOpinion(string Body, ConsultationOpinion? Opinion);

/// <summary>汇总表.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Bodies">Who names.</param>
/// <param name="Rows">The nominees.</param>
/// <param name="Unions">Names of the nominating unions.</param>
/// <param name="Numbers">Numbers of certificates by nomination.</param>
public sealed record SummarySheet(AwardProgramme Programme, IReadOnlyList<NamingBody> Bodies, IReadOnlyList<NamingRow> Rows, IReadOnlyDictionary<string, string> Unions, IReadOnlyDictionary<string, string> Numbers);
