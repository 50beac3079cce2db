namespace Eap.Lectures.Requests;

/// <summary>How the host unit found a lecture (评单).</summary>
public enum LectureRating
{
    /// <summary>很满意</summary>
    VeryGood,

    /// <summary>满意</summary>
    Good,

    /// <summary>一般</summary>
    Fair,

    /// <summary>不满意</summary>
    Poor,
}
